import { expect, it } from 'vitest'
import { newWorkshop } from '@samtavle/shared/workshop/new-workshop'
import type { ClosedRound, WorkshopState } from '@samtavle/shared/workshop/state'
import { consequencesOf } from './consequences.ts'

function closed(id: string, { runOffOf = null, shown = true }: Partial<ClosedRound> = {}): ClosedRound {
  return {
    kind: 'closed',
    id,
    step: 'choose',
    run: 1,
    items: [],
    runOffOf,
    openedAt: 0,
    closedAt: 0,
    ballots: [],
    shown,
    setup: {
      kind: 'dots',
      title: '',
      items: { from: 'list', items: [] },
      bySector: false,
      budget: 3,
      cap: 1,
      chart: { as: 'dots', on: null },
    },
    results: { kind: 'counts', n: 0, forRoom: 0, items: [] },
  }
}

function after(...rounds: ClosedRound[]): WorkshopState {
  return { ...newWorkshop([]), rounds }
}

function shownBy(before: WorkshopState | undefined, now: WorkshopState): string[] {
  return consequencesOf(before, now).toShow.map(({ round }) => round.id)
}

it('puts a run-off on top of the round that it decides, whichever was shown first', () => {
  const runOff = closed('run-off', { runOffOf: 'first' })
  const before = after(closed('first', { shown: false }), runOff)
  expect(shownBy(before, after(closed('first'), runOff))).toEqual(['first', 'run-off'])
  expect(shownBy(after(closed('first')), after(closed('first'), runOff))).toEqual(['run-off'])
})

it('leaves out the run-off of a round that was held again since, when the server comes back', () => {
  const rounds = [closed('first'), closed('run-off', { runOffOf: 'first' }), closed('again')]
  expect(shownBy(undefined, after(...rounds))).toEqual(['again'])
  expect(shownBy(undefined, after(...rounds.slice(0, 2)))).toEqual(['first', 'run-off'])
})
