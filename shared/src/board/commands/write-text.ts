import type { Board } from '../board.ts'
import { most } from '../flaw-in.ts'
import { replaceText } from '../replace-text.ts'
import { textPlaces } from '../text-places.ts'
import { allows, type Actor, type Command } from './command.ts'

/** Whether the actor may write there; ask before an editor opens. */
export function canWrite(board: Board, actor: Actor, id: string, part: string): boolean {
  const shape = board.get(id)
  const place = shape && textPlaces(shape).find((one) => one.part === part)
  if (!shape || !place) return false
  const writer = place.fillIn ? { ...actor, editsTemplate: true } : actor
  // Any other words than those that stand there.
  return allows(writer, shape, { ...shape, texts: { ...shape.texts, [part]: `${shape.texts[part] ?? ''}…` } })
}

/** Makes the text read so, touching only what differs, so that what others write meanwhile stays. No more than fits. */
export function writeText(id: string, part: string, words: string): Command {
  return (board, actor, run) => {
    if (words.length > most.text || !canWrite(board, actor, id, part)) return false
    if (run) {
      // Half an emoji is sent as another character than it is here, so it never gets in.
      replaceText(board.openText(id, part), words.toWellFormed())
      board.touch([id])
    }
    return true
  }
}
