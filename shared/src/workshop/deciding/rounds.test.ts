import { describe, expect, it } from 'vitest'
import type { Results } from '../rounds/results.ts'
import { dots, led, rate, self, stepCalled, type TestWorkshop } from '../test-workshop.ts'

const answer = (rating: number) => ({ ratings: { 'theme-1': { now: rating } } })

const voting = () => led(stepCalled('a', { round: dots }), stepCalled('b'), stepCalled('c', { round: rate }))

const vote = (workshop: TestWorkshop, by: string, ...items: string[]) => {
  const counts = Object.fromEntries(items.map((item) => [item, 1]))
  return workshop.ask(by, { type: 'cast', round: workshop.round.id, ballot: { counts } })
}

describe('a round', () => {
  it('is blind until it is closed: everybody sees how many have answered, and their own', () => {
    const workshop = voting()
    workshop.ask('mona', { type: 'start' })
    vote(workshop, 'bo', 'theme-1', 'theme-2', 'theme-3')
    expect(workshop.view('ida')).toMatchObject({
      progress: { answered: 1, expected: 2 },
      mine: null,
      round: { results: null },
    })
    expect(workshop.view('bo').mine).toEqual({
      counts: { 'theme-1': 1, 'theme-2': 1, 'theme-3': 1 },
    })
    expect(workshop.view('mona').round?.results).toBeNull()
    expect(workshop.view('mona').lead?.answered).toEqual(['bo'])
  })

  it('counts one ballot a person, the last, and none that was taken back', () => {
    const workshop = voting()
    workshop.ask('mona', { type: 'start' })
    vote(workshop, 'bo', 'theme-1', 'theme-2')
    vote(workshop, 'bo', 'theme-2')
    vote(workshop, 'ida', 'theme-3')
    workshop.ask('ida', { type: 'take-back', round: workshop.round.id })
    workshop.ask('mona', { type: 'close-round', round: workshop.round.id })
    expect(workshop.view('mona').round?.results).toMatchObject({
      n: 1,
      items: [
        { item: 'theme-1', total: 0 },
        { item: 'theme-2', total: 1, rank: 1 },
        { item: 'theme-3', total: 0 },
      ],
    })
  })

  it('shows nothing to the group before a facilitator shows it, or the next step does', () => {
    const workshop = voting()
    workshop.ask('mona', { type: 'start' })
    vote(workshop, 'bo', 'theme-1')
    workshop.ask('mona', { type: 'close-round', round: workshop.round.id })
    expect(workshop.view('bo')).toMatchObject({ round: { results: null }, results: [] })
    workshop.ask('mona', { type: 'next' })
    expect(workshop.view('bo').results).toMatchObject([{ step: 'a', run: 1, before: null }])
  })

  it('takes no vote after it is closed, over the budget, for what isn’t on it, or from who doesn’t take part', () => {
    const workshop = voting().come('ole', 'observer')
    workshop.ask('mona', { type: 'start' })
    const round = workshop.round.id
    const counts = { 'theme-1': 2 }
    expect(workshop.ask('bo', { type: 'cast', round, ballot: { counts } })).toMatchObject({
      why: 'bad-ballot',
    })
    expect(vote(workshop, 'bo', 'theme-9')).toMatchObject({ why: 'bad-ballot' })
    expect(vote(workshop, 'mona', 'theme-1')).toMatchObject({ why: 'not-allowed' })
    expect(vote(workshop, 'ole', 'theme-1')).toMatchObject({ why: 'not-allowed' })
    workshop.ask('mona', { type: 'close-round', round })
    expect(vote(workshop, 'bo', 'theme-1')).toMatchObject({ why: 'round-closed' })
  })

  it('lets who comes late vote with the same budget', () => {
    const workshop = voting()
    workshop.ask('mona', { type: 'start' })
    workshop.come('kaj')
    expect(vote(workshop, 'kaj', 'theme-1', 'theme-2', 'theme-3').kind).toBe('done')
  })

  it('forgets whose ballots they were when it closes', () => {
    const workshop = voting()
    workshop.ask('mona', { type: 'start' })
    vote(workshop, 'bo', 'theme-1')
    workshop.ask('mona', { type: 'close-round', round: workshop.round.id })
    expect(workshop.round).not.toHaveProperty('ballots.bo')
    expect(JSON.stringify(workshop.round)).not.toContain('bo')
  })

  it('counts votes for the room, marks them, and lets them be changed under the same key', () => {
    const workshop = voting()
    workshop.ask('mona', { type: 'start' })
    const round = workshop.round.id
    const show = (times: number) =>
      workshop.ask('mona', {
        type: 'vote-for-room',
        round,
        key: 'hands',
        times,
        ballot: { counts: { 'theme-2': 1 } },
      })
    show(9)
    show(7)
    workshop.ask('mona', { type: 'close-round', round })
    expect(workshop.view('mona').round?.results).toMatchObject({ n: 7, forRoom: 7 })
  })

  it('breaks a tie by a run-off and by nothing else', () => {
    const workshop = voting()
    workshop.ask('mona', { type: 'start' })
    vote(workshop, 'bo', 'theme-1', 'theme-2')
    vote(workshop, 'ida', 'theme-1', 'theme-3')
    const first = workshop.round.id
    workshop.ask('mona', { type: 'close-round', round: first })
    expect(workshop.ask('mona', { type: 'run-off', round: first, places: 1 })).toMatchObject({
      why: 'no-tie',
    })
    workshop.ask('mona', { type: 'run-off', round: first, places: 2 })
    expect(workshop.view('bo').round).toMatchObject({
      runOff: true,
      setup: { budget: 1 },
      items: [{ id: 'theme-2' }, { id: 'theme-3' }],
    })
  })

  it('compares with the same step’s earlier run', () => {
    const workshop = voting()
    workshop.ask('mona', { type: 'jump', step: 'c' })
    workshop.ask('bo', { type: 'cast', round: workshop.round.id, ballot: answer(2) })
    workshop.ask('mona', { type: 'repeat' })
    workshop.ask('bo', { type: 'cast', round: workshop.round.id, ballot: answer(4) })
    workshop.ask('mona', { type: 'finish' })
    const [shown] = workshop.view('bo').results
    expect(shown?.run).toBe(2)
    expect([medianIn(shown?.before ?? null), medianIn(shown?.results ?? null)]).toEqual([2, 4])
  })

  it('is about what the step before chose, where the step says so', () => {
    const top = { ...rate, items: { from: 'top', step: 'a', count: 1 } } as const
    const workshop = led(
      stepCalled('a', { round: dots }),
      stepCalled('b', { round: top, frames: { kind: 'top', step: 'a', count: 1 } }),
    )
    workshop.ask('mona', { type: 'start' })
    vote(workshop, 'bo', 'theme-3')
    workshop.ask('mona', { type: 'next' })
    expect(workshop.view('bo').round?.items).toMatchObject([{ id: 'theme-3' }])
    expect(workshop.view('bo').step?.frames).toEqual(['frame-3'])
  })

  it('leaves every frame open to write in when nothing was chosen', () => {
    const places = ['frame-1', 'frame-2', 'frame-1'].map((frame, nth) => ({
      shape: `pile-${nth}`,
      frame,
      title: '',
    }))
    const workshop = led(
      stepCalled('a', { round: dots }),
      stepCalled('b', { frames: { kind: 'top', step: 'a', count: 1 }, places }),
    )
    workshop.ask('mona', { type: 'start' })
    workshop.ask('mona', { type: 'next' })
    expect(workshop.view('bo').step?.frames).toEqual(['frame-1', 'frame-2'])
  })

  it('never asks the server about oneself', () => {
    const workshop = led(stepCalled('a', { round: self }))
    workshop.ask('mona', { type: 'start' })
    expect(workshop.state.rounds).toEqual([])
    expect(workshop.view('bo').step?.self?.items).toHaveLength(3)
  })
})

function medianIn(results: Results | null): number | null | undefined {
  return results?.kind === 'scores' ? results.items[0]?.scales['now']?.median : undefined
}
