import type { Script } from '@samtavle/shared/workshop/step'
import type { StepRun } from '@samtavle/shared/workshop/state'
import { leftMs, type Timer } from '@samtavle/shared/workshop/timer'

/** How a step stands against the plan. Times in milliseconds. */
export interface PlannedStep {
  readonly id: string
  readonly standing: 'past' | 'skipped' | 'current' | 'ahead'
  readonly plannedMs: number
  /** All its runs together; null when it has not been run. */
  readonly actualMs: number | null
}

export interface Plan {
  readonly steps: readonly PlannedStep[]
  /** What the script takes, each step once. */
  readonly totalMs: number
  /** Positive when the workshop will end later than planned, if all goes as planned from here. */
  readonly behindMs: number
  /** Milliseconds since 1970; null before the first step. */
  readonly endsAt: number | null
}

interface Asked {
  readonly script: Script
  readonly runs: readonly StepRun[]
  readonly timer: Timer
  /** Of the step under way; null outside the steps. */
  readonly current: string | null
  readonly now: number
}

const MINUTE = 60_000

/**
 * Planned against actual. What is ahead is taken from the script as it stands now, so a step that is made shorter shows
 * in the end of the workshop at once; going back or repeating puts it off, leaving a step out brings it closer.
 */
export function planOf({ script, runs, timer, current, now }: Asked): Plan {
  const steps = script.map(({ id, minutes }) => stepOf(id, minutes * MINUTE, runs, current, now))
  const totalMs = sum(steps.map(({ plannedMs }) => plannedMs))
  const [first] = runs
  if (!first) return { steps, totalMs, behindMs: 0, endsAt: null }
  const at = script.findIndex(({ id }) => id === current)
  // After the end, or when the step has been taken out of the script, nothing is ahead.
  const ahead = at < 0 ? 0 : sum(script.slice(at + 1).map(({ minutes }) => minutes * MINUTE))
  const ended = current === null ? (runs.at(-1)?.endedAt ?? now) : now
  const endsAt = ended + Math.max(0, leftMs(timer, now) ?? 0) + ahead
  return { steps, totalMs, behindMs: endsAt - (first.startedAt + totalMs), endsAt }
}

function stepOf(
  id: string,
  minutesMs: number,
  allRuns: readonly StepRun[],
  current: string | null,
  now: number,
): PlannedStep {
  const runs = allRuns.filter(({ step }) => step === id)
  const [first] = runs
  if (!first) return { id, standing: 'ahead', plannedMs: minutesMs, actualMs: null }
  const standing = id === current ? 'current' : runs.every(({ skipped }) => skipped) ? 'skipped' : 'past'
  const actualMs = sum(runs.map(({ startedAt, endedAt }) => (endedAt ?? now) - startedAt))
  return { id, standing, plannedMs: first.plannedMs, actualMs }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
