import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sectors, type Sector } from '../../access/person.ts'
import type { CountedBallot } from './ballot.ts'
import { hiddenAmong } from './by-sector.ts'
import { roundOf } from './registry.ts'
import type { BySector, ItemScores } from './results.ts'
import { counted, items, people, setups } from './test-rounds.ts'

const setup = { ...setups.slider, bySector: true }

function scoresOf(ballots: readonly CountedBallot[]): ItemScores {
  const results = roundOf('slider').tally(setup, items, ballots)
  if (results.kind !== 'scores' || !results.items[0]) throw new Error('Sliders come to scores')
  return results.items[0]
}

const cellsOf = (...ballots: readonly (readonly CountedBallot[])[]): BySector<unknown> =>
  scoresOf(ballots.flat()).bySector['now'] ?? {}
const hidden = { kind: 'hidden' }

describe('by sector', () => {
  it('shows those of five or more, each with its own n', () => {
    expect(cellsOf(people('hospital', 5, 2), people('municipality', 6, 4))).toEqual({
      hospital: { kind: 'shown', n: 5, median: 2 },
      municipality: { kind: 'shown', n: 6, median: 4 },
    })
  })

  it('hides the next smallest when one alone falls under five', () => {
    const cells = cellsOf(people('hospital', 9), people('municipality', 6), people('patient', 4))
    expect(cells).toMatchObject({ hospital: { kind: 'shown', n: 9 }, municipality: hidden, patient: hidden })
  })

  it('hides no other when two do that are five together', () => {
    const cells = cellsOf(people('hospital', 9), people('municipality', 3), people('patient', 4))
    expect(cells).toMatchObject({ hospital: { kind: 'shown' }, municipality: hidden, patient: hidden })
  })

  it('hides one more when two do that are fewer than five together', () => {
    const cells = cellsOf(people('hospital', 9), people('municipality', 1), people('patient', 1))
    expect(Object.values(cells)).toEqual([hidden, hidden, hidden])
  })

  it('hides a sector that is left alone by a few who tell no sector', () => {
    expect(cellsOf(people('hospital', 9), people(null, 2))).toEqual({ hospital: hidden })
    expect(cellsOf(people('hospital', 9), people(null, 5))).toMatchObject({ hospital: { n: 9 } })
  })

  it('never hides behind votes for the room, which all have seen', () => {
    const room = counted({ ratings: { a: { now: 3 } } }, { times: 30, forRoom: true })
    expect(cellsOf(people('hospital', 9), people('patient', 4), [room])).toEqual({
      hospital: hidden,
      patient: hidden,
    })
  })

  it('tells nothing of one sector alone, which is everybody', () => {
    expect(cellsOf(people('hospital', 9))).toEqual({})
  })

  it('hides, and never counts as none, a sector that has left an item out', () => {
    const silent = Array.from({ length: 6 }, () =>
      counted({ ratings: { b: { now: 1 } } }, { sector: 'patient' }),
    )
    expect(cellsOf(people('hospital', 9), people('municipality', 7), silent)).toEqual({
      hospital: { kind: 'shown', n: 9, median: 3 },
      municipality: hidden,
      patient: hidden,
    })
  })

  it('counts «don’t know» towards nobody’s five', () => {
    const cells = cellsOf(people('hospital', 4), people('hospital', 3, 'dont-know'), people('patient', 9))
    expect(cells).toEqual({ hospital: hidden, patient: hidden })
  })

  it('says nothing by sector unless it was asked to', () => {
    const ballots = [...people('hospital', 9), ...people('patient', 9)]
    const results = roundOf('slider').tally(setups.slider, items, ballots)
    expect(results.items[0]).toMatchObject({ bySector: {} })
  })
})

describe('subtraction', () => {
  const size = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 30 }))
  const room = fc.integer({ min: 0, max: 8 })
  const skipped = fc.boolean()
  const parties = fc.uniqueArray(
    fc.record({ sector: fc.constantFrom<Sector | null>(...sectors, null), size, skipped }),
    { selector: ({ sector }) => sector, maxLength: 8 },
  )

  it('never tells how many a hidden sector of fewer than five were, or what so few have answered', () => {
    fc.assert(
      fc.property(parties, room, (parties, times) => {
        const ballots = parties.flatMap(({ sector, size, skipped }) =>
          people(sector, size, skipped ? 'dont-know' : 3),
        )
        const forRoom = counted({ ratings: { a: { now: 3 } } }, { times, forRoom: true })
        const { scales, bySector } = scoresOf([...ballots, forRoom])
        const cells = Object.values(bySector['now'] ?? {})
        const shown = cells.flatMap((cell) => (cell.kind === 'shown' ? [cell.n] : []))
        // Somebody who was in the room knows its votes, so what is left are those whom no cell tells of.
        const left = (scales['now']?.n ?? 0) - times - shown.reduce((sum, n) => sum + n, 0)
        const untold = parties.some(({ sector }) => sector === null)
        const unknowns = cells.length - shown.length + Number(untold)
        for (const n of shown) expect(n).toBeGreaterThanOrEqual(5)
        if (cells.length === 0) return
        if (shown.length > 0) expect(left === 0 || left >= 5).toBe(true)
        // Each hidden one may be anything from none to all that is left, as long as there is another beside it.
        if (unknowns > 0 && cells.length > shown.length) expect(unknowns).toBeGreaterThanOrEqual(2)
        if (cells.length > shown.length && shown.length > 0) expect(left).toBeGreaterThanOrEqual(5)
      }),
      { numRuns: 2000 },
    )
  })

  it('hides no more than it must', () => {
    expect([...hiddenAmong([{ name: 'hospital', size: 5 }], 5)]).toEqual([])
    expect([...hiddenAmong([{ name: 'hospital', size: 5 }], null)]).toEqual([])
    expect([...hiddenAmong([{ name: 'hospital', size: 5 }], 0)]).toEqual([])
  })
})
