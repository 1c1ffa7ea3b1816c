import { most } from '../flaw-in.ts'
import { replaceText } from '../replace-text.ts'
import { textPlaces } from '../text-places.ts'
import { allows, type Command } from './command.ts'

/** Writes in several places of one shape at once: all of them, or none when one is not to be written in or says too much. */
export function writeTexts(id: string, texts: ReadonlyMap<string, string>): Command {
  return (board, actor, run) => {
    const shape = board.get(id)
    if (!shape || texts.size === 0) return false
    const places = textPlaces(shape).filter(({ part }) => texts.has(part))
    const isTooLong = [...texts.values()].some((words) => words.length > most.text)
    if (places.length < texts.size || isTooLong) return false
    const writer = places.every(({ fillIn }) => fillIn) ? { ...actor, editsTemplate: true } : actor
    if (!allows(writer, shape, { ...shape, texts: { ...shape.texts, ...Object.fromEntries(texts) } }))
      return false
    if (!run) return true
    for (const [part, words] of texts) replaceText(board.openText(id, part), words.toWellFormed())
    board.touch([id])
    return true
  }
}
