import type { Outcome } from './check.ts'
import type { Sample } from './measure.ts'

/** Milliseconds. Above the first one notices that others are elsewhere, and it is no trouble. */
const noticeable = 400
/** The server's clock counts, so only dates that are wrong do harm: certificates and cookies go by them. */
const clockMatters = 24 * 60 * 60 * 1000

/** One of two ways to the server. */
export function judgeLine(own: readonly Sample[], other: readonly Sample[]): Outcome {
  if (own.length > 0) return { grade: 'good' }
  return { grade: other.length > 0 ? 'fair' : 'bad' }
}

/** The median; nothing to say without a line. */
export function judgeRoundTrip(samples: readonly Sample[]): Outcome {
  const sorted = samples.map(({ roundTrip }) => roundTrip).toSorted((a, b) => a - b)
  const median = sorted[sorted.length >> 1]
  if (median === undefined) return { grade: 'bad' }
  return { grade: median <= noticeable ? 'good' : 'fair', amount: Math.round(median) }
}

/** By the quickest answer, which leaves the least room for doubt. Seconds that the device is behind, or ahead when negative. */
export function judgeClock(samples: readonly Sample[]): Outcome {
  const [quickest] = samples.toSorted((a, b) => a.roundTrip - b.roundTrip)
  if (!quickest) return { grade: 'bad' }
  const grade = Math.abs(quickest.ahead) < clockMatters ? 'good' : 'fair'
  return { grade, amount: Math.round(quickest.ahead / 100) / 10 }
}
