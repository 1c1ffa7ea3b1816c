import { hyphen } from '@samtavle/shared/drawing/hyphenation'
import { plainText } from '@samtavle/shared/drawing/plain-text'
import type { TextLayout } from '@samtavle/shared/drawing/text-layout'

/** Where the lines of a text divide its words: the places in the text before which a hyphen is drawn that isn't in it. */
export function divisionsOf(text: string, { lines }: TextLayout): number[] {
  // What is drawn otherwise than it is written has its letters in other places.
  if (plainText(text) !== text) return []
  const places: number[] = []
  let at = 0
  for (const { runs } of lines) {
    const line = runs.map(({ text, marker }) => (marker ? '' : text)).join('')
    const whole = text.startsWith(line, at)
    const part = line.slice(0, -hyphen.length)
    if (!whole && !(line.endsWith(hyphen) && text.startsWith(part, at))) break
    at += whole ? line.length : part.length
    if (whole) at = lineEnd(text, at)
    else places.push(at)
  }
  return places
}

/** Past the spaces that vanish at a line's end, and the newline. */
function lineEnd(text: string, from: number): number {
  let at = from
  while (text[at] === ' ') at++
  return text[at] === '\n' ? at + 1 : at
}
