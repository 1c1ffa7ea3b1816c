import { setFormat } from '@samtavle/shared/board/commands/format-text'
import type { Command } from '@samtavle/shared/board/commands/command'
import type { FormatPatch } from '@samtavle/shared/board/formats/format-kinds'
import { stretchesOf, type ListKind } from '@samtavle/shared/drawing/styled-text'
import { shapeOf } from '@samtavle/shared/shapes/registry'
import type { TextFormat } from '@samtavle/shared/shapes/shape'
import type { Workbench } from '../workbench.ts'

/** What a whole text can be made from outside. */
export type WholeFormat = 'bold' | 'italic' | 'strike' | ListKind

interface Written {
  readonly id: string
  readonly part: string
  readonly words: string
  readonly formats: readonly TextFormat[]
}

/** The texts of what is selected that can be formatted and say something; one by one, as most who ask need but the first. */
function* writtenIn({ selection, whole, look }: Workbench): Generator<Written> {
  for (const id of selection.get()) {
    const shape = whole.get(id)
    if (!shape) continue
    for (const { part, rich } of shapeOf(shape.type).texts(shape, look.get())) {
      const words = shape.texts[part] ?? ''
      if (rich && words.trim() !== '') yield { id, part, words, formats: shape.formats?.[part] ?? [] }
    }
  }
}

/** Whether all that is written in what is selected is set so. */
export function isFormatted(bench: Workbench, format: WholeFormat): boolean {
  let any = false
  for (const text of writtenIn(bench)) {
    if (!isAll(text, format)) return false
    any = true
  }
  return any
}

function isAll({ words, formats }: Written, format: WholeFormat): boolean {
  return stretchesOf({ from: 0, to: words.length }, formats)
    .filter(({ from, to }) => words.slice(from, to).trim() !== '')
    .every((stretch) => (isList(format) ? stretch.list === format : stretch[format]))
}

/** Where the words in the only thing that is selected lead; each address once. */
export function linksIn(bench: Workbench): readonly string[] {
  if (bench.selection.get().length > 1) return []
  const formats = [...writtenIn(bench)].flatMap((text) => text.formats)
  return [...new Set(formats.flatMap(({ link }) => link ?? []))]
}

export function canFormat(bench: Workbench, format: WholeFormat): boolean {
  return bench.can(formatting(bench, patchFor(format, true)))
}

/** Sets all that is written in what is selected so; when it all is already, as it was before. */
export function formatSelection(bench: Workbench, format: WholeFormat): boolean {
  return bench.run(formatting(bench, patchFor(format, !isFormatted(bench, format))))
}

function patchFor(format: WholeFormat, on: boolean): FormatPatch {
  if (isList(format)) return { list: on ? format : null }
  return { [format]: on ? true : null }
}

function isList(format: WholeFormat): format is ListKind {
  return format === 'bullet' || format === 'ordered'
}

function formatting(bench: Workbench, patch: FormatPatch): Command {
  return (board, actor, run) => {
    let any = false
    for (const { id, part, words } of writtenIn(bench)) {
      any = setFormat(id, part, 0, words.length, patch)(board, actor, run) || any
      // Of ten thousand that are asked whether they could, the first that can is answer enough.
      if (any && !run) return true
    }
    return any
  }
}
