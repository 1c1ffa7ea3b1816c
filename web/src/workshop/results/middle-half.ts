import type { Spread } from '@samtavle/shared/workshop/rounds/results'

/** «2–4»: half of the ratings lie between. */
export function middleHalf(spread: Spread | undefined, numbers: (number: number | null) => string): string {
  if (!spread || spread.q1 === null || spread.q3 === null) return '–'
  return spread.q1 === spread.q3 ? numbers(spread.q1) : `${numbers(spread.q1)}–${numbers(spread.q3)}`
}
