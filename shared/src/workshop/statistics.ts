import type { Spread } from './rounds/results.ts'

/** How many ratings of 1, 2, 3, 4 and 5 there are. */
export type Counts = Spread['counts']

export const noCounts: Counts = [0, 0, 0, 0, 0]

/**
 * The rating below which `share` (0..1) of them lie; null when there are none. Hyndman & Fan (1996), «Sample quantiles
 * in statistical packages», definition 2 (SAS's fifth): the answer is a rating that somebody gave or the middle between
 * two, and at 0.5 the usual median, so that on a scale of five nobody reads a precision that isn't there.
 */
export function quantile(counts: Counts, share: number): number | null {
  const n = sumOf(counts)
  if (n === 0) return null
  const place = n * share
  const low = ratingAt(counts, Math.max(1, Math.ceil(place)))
  const high = Number.isInteger(place) ? ratingAt(counts, Math.min(n, place + 1)) : low
  return (low + high) / 2
}

/** What ratings and «don't know» on one scale come to. */
export function spreadOf(counts: Counts, dontKnow: number): Spread {
  return {
    n: sumOf(counts),
    dontKnow,
    counts,
    median: quantile(counts, 0.5),
    q1: quantile(counts, 0.25),
    q3: quantile(counts, 0.75),
    disagreement: isDisagreement(counts),
  }
}

/** At least a quarter gave 1 or 2, and at least a quarter 4 or 5. */
export function isDisagreement(counts: Counts): boolean {
  const [ones, twos, , fours, fives] = counts
  const quarter = sumOf(counts) / 4
  return quarter > 0 && ones + twos >= quarter && fours + fives >= quarter
}

/** How much more important than well done something is: from −4 to 4; null where one of them wasn't rated. */
export function gap(now: Spread, importance: Spread): number | null {
  return now.median === null || importance.median === null ? null : importance.median - now.median
}

/** Null when there are none. */
export function mean(counts: Counts): number | null {
  const n = sumOf(counts)
  return n === 0 ? null : counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / n
}

function sumOf(counts: Counts): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/** `place` is from 1 to as many as there are, the lowest rating first. */
function ratingAt(counts: Counts, place: number): number {
  let passed = 0
  return counts.findIndex((count) => (passed += count) >= place) + 1
}
