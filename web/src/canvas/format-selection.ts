import { setFormat } from '@samtavle/shared/board/commands/format-text'
import type { Command } from '@samtavle/shared/board/commands/command'
import type { FormatPatch } from '@samtavle/shared/board/formats/format-kinds'
import { stretchesOf, type ListKind } from '@samtavle/shared/drawing/styled-text'
import { shapeOf } from '@samtavle/shared/shapes/registry'
import type { TextFormat } from '@samtavle/shared/shapes/shape'
import type { Workbench } from './workbench.ts'

/** What a whole text can be made from outside. */
export type WholeFormat = 'bold' | 'italic' | 'strike' | ListKind

interface Written {
  readonly id: string
  readonly part: string
  readonly words: string
  readonly formats: readonly TextFormat[]
}

/** The texts of what is selected that can be formatted and say something. */
function writtenIn({ selection, whole, look }: Workbench): Written[] {
  return selection.get().flatMap((id) => {
    const shape = whole.get(id)
    const parts = shape ? shapeOf(shape.type).texts(shape, look.get()) : []
    return parts.flatMap(({ part, rich }) => {
      const words = shape?.texts[part] ?? ''
      return rich && words.trim() !== '' ? [{ id, part, words, formats: shape?.formats?.[part] ?? [] }] : []
    })
  })
}

/** Whether all that is written in what is selected is set so. */
export function isFormatted(bench: Workbench, format: WholeFormat): boolean {
  const texts = writtenIn(bench)
  return texts.length > 0 && texts.every((text) => isAll(text, format))
}

function isAll({ words, formats }: Written, format: WholeFormat): boolean {
  return stretchesOf({ from: 0, to: words.length }, formats)
    .filter(({ from, to }) => words.slice(from, to).trim() !== '')
    .every((stretch) => (isList(format) ? stretch.list === format : stretch[format]))
}

/** Where the words in the only thing that is selected lead; each address once. */
export function linksIn(bench: Workbench): readonly string[] {
  if (bench.selection.get().length > 1) return []
  return [...new Set(writtenIn(bench).flatMap(({ formats }) => formats.flatMap(({ link }) => link ?? [])))]
}

export function canFormat(bench: Workbench, format: WholeFormat): boolean {
  return bench.can(formatting(writtenIn(bench), patchFor(format, true)))
}

/** Sets all that is written in what is selected so; when it all is already, as it was before. */
export function formatSelection(bench: Workbench, format: WholeFormat): boolean {
  return bench.run(formatting(writtenIn(bench), patchFor(format, !isFormatted(bench, format))))
}

function patchFor(format: WholeFormat, on: boolean): FormatPatch {
  if (isList(format)) return { list: on ? format : null }
  return { [format]: on ? true : null }
}

function isList(format: WholeFormat): format is ListKind {
  return format === 'bullet' || format === 'ordered'
}

function formatting(texts: readonly Written[], patch: FormatPatch): Command {
  return (board, actor, run) => {
    const each = ({ id, part, words }: Written) =>
      setFormat(id, part, 0, words.length, patch)(board, actor, run)
    // Of ten thousand that are asked whether they could, the first that can is answer enough.
    return run ? texts.map(each).some(Boolean) : texts.some(each)
  }
}
