import { most } from '../flaw-in.ts'
import { putFormats } from '../formats/marks.ts'
import { mostFormats } from '../formats/format-kinds.ts'
import { soundFormats, type Formats } from '../formats/text-formats.ts'
import { replaceText } from '../replace-text.ts'
import type { Command } from './command.ts'
import { canWrite } from './write-text.ts'

/**
 * Makes the text read so and be set so, touching only what differs, so that what others write meanwhile stays. No more
 * than fits.
 */
export function writeRich(id: string, part: string, words: string, formats: Formats): Command {
  return (board, actor, run) => {
    const fits = words.length <= most.text && formats.length <= mostFormats.stretches
    if (!fits || !canWrite(board, actor, id, part)) return false
    if (run) {
      const text = board.openText(id, part)
      // Half an emoji is sent as another character than it is here, so it never gets in.
      const whole = words.toWellFormed()
      replaceText(text, whole)
      putFormats(text, soundFormats(whole, formats) ?? [])
      board.touch([id])
    }
    return true
  }
}
