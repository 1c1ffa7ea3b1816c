import type { Results } from './rounds/results.ts'
import type { ClosedRound, WorkshopState } from './state.ts'
import { closedRoundsOf } from './current.ts'

/** What the same step's round came to when it was run the last time before this one; null when it was the first. */
export function resultsBefore(state: WorkshopState, { step, run, runOffOf }: ClosedRound): Results | null {
  if (runOffOf !== null) return null
  const earlier = closedRoundsOf(state, step).filter((other) => other.run < run && other.runOffOf === null)
  return earlier.at(-1)?.results ?? null
}
