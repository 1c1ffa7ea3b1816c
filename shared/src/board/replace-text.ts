import type * as Y from 'yjs'
import { insertsAt } from './formats/inserts-at.ts'

/**
 * Makes the text read so, touching only what differs, so that what others write in it meanwhile stays. What is new is set
 * like what it takes the place of, or else like what it follows.
 */
export function replaceText(text: Y.Text, words: string): void {
  const old = text.toJSON()
  const start = common(old, words, (s, i) => s.charCodeAt(i), Math.min(old.length, words.length))
  const most = Math.min(old.length, words.length) - start
  const end = common(old, words, (s, i) => s.charCodeAt(s.length - 1 - i), most)
  const [from, to] = whole(old, words, start, end)
  const [gone, fresh] = [old.length - from - to, words.slice(from, words.length - to)]
  const delta = [
    ...(from > 0 ? [{ retain: from }] : []),
    ...(gone > 0 ? [{ delete: gone }] : []),
    ...(fresh === '' ? [] : insertsAt(text, old, { from, to: from + gone }, fresh)),
  ]
  // Not `delete` and `insert`: those go by marks that Yjs sets in a text, and that are wrong in a transaction in which
  // an update of somebody else has been applied.
  if (gone > 0 || fresh !== '') text.applyDelta(delta)
}

function common(a: string, b: string, at: (s: string, i: number) => number, most: number): number {
  let count = 0
  while (count < most && at(a, count) === at(b, count)) count++
  return count
}

/** Lengths of the common start and end that cut no surrogate pair in two. */
function whole(old: string, words: string, start: number, end: number): [number, number] {
  const cutsStart = start > 0 && isHigh(words.charCodeAt(start - 1))
  const cutsEnd = end > 0 && isLow(old.charCodeAt(old.length - end))
  return [start - (cutsStart ? 1 : 0), end - (cutsEnd ? 1 : 0)]
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
