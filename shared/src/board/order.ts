import { BASE_62_DIGITS, generateNKeysBetween } from 'fractional-indexing'

/** Gives numbers from 0 up to 1, like Math.random. */
export type Random = () => number

const JITTER = 3
const LONGEST = 4000

/** Whether it is a fractional index: a head that says how long the whole part is, and no trailing zero. */
export function isOrderKey(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > LONGEST || !/^[A-Za-z][0-9A-Za-z]+$/.test(value))
    return false
  const whole = wholeLength(value.charCodeAt(0))
  if (value.length < whole || value === smallest) return false
  return value.length === whole || !value.endsWith('0')
}

const smallest = `A${'0'.repeat(26)}`

/** 'a' heads two characters, 'b' three …; 'Z' two, 'Y' three … */
function wholeLength(head: number): number {
  return head >= 97 ? head - 97 + 2 : 90 - head + 2
}

/** `count` keys in rising order between two neighbours; null is the end of the row. */
export type KeysBetween = (below: string | null, above: string | null, count: number) => string[]

/** `count` keys in rising order between two neighbours, always the same ones. */
export function evenKeys(below: string | null, above: string | null, count: number): string[] {
  // Two neighbours may share a key until the next repair; nothing fits between those.
  const room = above === null || below === null || below < above
  return generateNKeysBetween(below, room ? above : null, count)
}

/** The same with random tails, so that two people who insert at one place at once get different keys. */
export function jitteredKeys(random: Random): KeysBetween {
  return (below, above, count) => {
    const keys = evenKeys(below, above, count)
    const limit = below !== null && above !== null && below >= above ? null : above
    return keys.map((key, i) => jitter(key, keys[i + 1] ?? limit, random))
  }
}

function jitter(key: string, above: string | null, random: Random): string {
  let base = key
  // A key that begins the one above it can't be lengthened without passing it.
  while (above?.startsWith(base)) base = evenKeys(base, above, 1)[0] ?? above
  return base + Array.from({ length: JITTER }, (_, i) => digit(random, i === JITTER - 1 ? 1 : 0)).join('')
}

function digit(random: Random, lowest: number): string {
  return BASE_62_DIGITS.charAt(lowest + Math.floor(random() * (BASE_62_DIGITS.length - lowest)))
}
