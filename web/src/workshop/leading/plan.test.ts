import type { StepRun } from '@samtavle/shared/workshop/state'
import { expect, it } from 'vitest'
import { planOf } from './plan.ts'
import { testStep } from './test-script.ts'

const minute = 60_000
const script = [testStep('a', { minutes: 5 }), testStep('b', { minutes: 10 }), testStep('c', { minutes: 15 })]

function run(step: string, from: number, to: number | null, more: Partial<StepRun> = {}): StepRun {
  const plannedMs = (script.find(({ id }) => id === step)?.minutes ?? 0) * minute
  const endedAt = to === null ? null : to * minute
  return { step, run: 1, startedAt: from * minute, endedAt, skipped: false, plannedMs, ...more }
}

const running = (endsAt: number) => ({ kind: 'running', endsAt: endsAt * minute, totalMs: 0 }) as const

it('ends when the script says, before anything has begun', () => {
  const plan = planOf({ script, runs: [], timer: { kind: 'none' }, current: null, now: 0 })
  expect(plan).toMatchObject({ totalMs: 30 * minute, behindMs: 0, endsAt: null })
})

it('is on time while the clock of the step has not run out', () => {
  const plan = planOf({ script, runs: [run('a', 0, null)], timer: running(5), current: 'a', now: 3 * minute })
  expect(plan.behindMs).toBe(0)
  expect(plan.endsAt).toBe(30 * minute)
})

it('falls behind when a step goes on after its clock has run out', () => {
  const plan = planOf({ script, runs: [run('a', 0, null)], timer: running(5), current: 'a', now: 8 * minute })
  expect(plan.behindMs).toBe(3 * minute)
})

it('falls behind while the clock stands still', () => {
  const timer = { kind: 'paused', leftMs: 4 * minute, totalMs: 5 * minute } as const
  const plan = planOf({ script, runs: [run('a', 0, null)], timer, current: 'a', now: 3 * minute })
  expect(plan.behindMs).toBe(2 * minute)
})

it('falls behind by what a step is extended with', () => {
  const plan = planOf({ script, runs: [run('a', 0, null)], timer: running(7), current: 'a', now: 3 * minute })
  expect(plan.behindMs).toBe(2 * minute)
})

it('gains the time of a step that is left out', () => {
  const runs = [run('a', 0, 5), run('b', 5, 5, { skipped: true }), run('c', 5, null)]
  const plan = planOf({ script, runs, timer: running(20), current: 'c', now: 6 * minute })
  expect(plan.behindMs).toBe(-10 * minute)
  expect(plan.steps.map(({ standing }) => standing)).toEqual(['past', 'skipped', 'current'])
})

it('gains the time of a step that is jumped over', () => {
  const runs = [run('a', 0, 5), run('c', 5, null)]
  const plan = planOf({ script, runs, timer: running(20), current: 'c', now: 6 * minute })
  expect(plan.behindMs).toBe(-10 * minute)
})

it('counts the time of a step that is run twice together', () => {
  const runs = [run('a', 0, 5), run('a', 5, null, { run: 2 })]
  const plan = planOf({ script, runs, timer: running(10), current: 'a', now: 7 * minute })
  expect(plan.steps[0]).toMatchObject({ plannedMs: 5 * minute, actualMs: 7 * minute })
  expect(plan.behindMs).toBe(5 * minute)
})

it('stands still once the workshop is over', () => {
  const runs = [run('a', 0, 5), run('b', 5, 15), run('c', 15, 32)]
  const plan = planOf({ script, runs, timer: { kind: 'none' }, current: null, now: 90 * minute })
  expect(plan).toMatchObject({ behindMs: 2 * minute, endsAt: 32 * minute })
})
