import { isSoundPatch, mostFormats, type FormatPatch } from '../formats/format-kinds.ts'
import { putFormats } from '../formats/marks.ts'
import { richParts } from '../formats/read-formats.ts'
import { formatted, linesAt, type Formats } from '../formats/text-formats.ts'
import type { Board } from '../board.ts'
import { most } from '../flaw-in.ts'
import { replaceText } from '../replace-text.ts'
import { textPlaces } from '../text-places.ts'
import { allows, type Actor, type Command } from './command.ts'

/**
 * Sets or takes away formats between two places of a text, in UTF-16 units; what the patch leaves out stays. A list takes
 * in all of the lines that the stretch touches, or that the one place stands in; to be in a list, the last line gets the
 * line break that it lacks.
 */
export function setFormat(id: string, part: string, from: number, to: number, patch: FormatPatch): Command {
  return (board, actor, run) => {
    const plan = planFor(board, actor, { id, part, from, to, patch })
    if (!plan) return false
    if (run) {
      const text = board.openText(id, part)
      replaceText(text, plan.words)
      putFormats(text, plan.formats)
      board.touch([id])
    }
    return true
  }
}

interface Wish {
  readonly id: string
  readonly part: string
  readonly from: number
  readonly to: number
  readonly patch: FormatPatch
}

/** How the text is to be; undefined when that can't be, or may not. */
function planFor(
  board: Board,
  actor: Actor,
  { id, part, from, to, patch }: Wish,
): { readonly words: string; readonly formats: Formats } | undefined {
  const shape = board.get(id)
  if (!shape || !richParts(shape).includes(part) || !isSoundPatch(patch)) return undefined
  const old = shape.texts[part] ?? ''
  if (!(0 <= from && from <= to && to <= old.length)) return undefined
  const words =
    patch.list && linesAt(old, { from, to }).to === old.length && !old.endsWith('\n') ? `${old}\n` : old
  const formats = formatted(words, shape.formats?.[part] ?? [], { from, to }, patch)
  const fits = words.length <= most.text && formats.length <= mostFormats.stretches
  const fillIn = textPlaces(shape).find((one) => one.part === part)?.fillIn ?? false
  const writer = fillIn ? { ...actor, editsTemplate: true } : actor
  const after = {
    ...shape,
    texts: { ...shape.texts, [part]: words },
    formats: { ...shape.formats, [part]: formats },
  }
  return fits && allows(writer, shape, after) ? { words, formats } : undefined
}
