import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sectors, type Sector } from '../../access/person.ts'
import type { Ballot } from './ballot.ts'
import { countedOf, outcomeOf } from './counted.ts'
import { openRound, setups } from './test-rounds.ts'

const slider = { ...setups.slider, bySector: true }
const rating = (value: 1 | 2 | 3 | 4 | 5): Ballot => ({ ratings: { a: { now: value } } })

/** A round in which `count` of each sector gave 3, the ids telling the sector. */
function roundOfSectors(counts: Partial<Record<Sector | 'none', number>>) {
  const people = Object.entries(counts).flatMap(([key, count]) =>
    Array.from({ length: count }, (_, index) => `${key}/${index}`),
  )
  return openRound(slider, { ballots: Object.fromEntries(people.map((person) => [person, rating(3)])) })
}
const sectorOf = (person: string): Sector | null =>
  sectors.find((sector) => person.startsWith(`${sector}/`)) ?? null

describe('a ballot that is kept', () => {
  it('has lost its person', () => {
    const kept = countedOf(openRound(slider, { ballots: { 'bo-s-id': rating(4) } }), () => 'hospital')
    expect(JSON.stringify(kept)).not.toContain('bo-s-id')
  })

  it('keeps its sector where five or more share it, and no other has fewer', () => {
    const kept = countedOf(roundOfSectors({ hospital: 5, municipality: 6 }), sectorOf)
    expect(kept.filter(({ sector }) => sector === 'hospital')).toHaveLength(5)
  })

  it('loses the sector with those of the few, and with as many more as hide them', () => {
    const kept = countedOf(roundOfSectors({ hospital: 9, municipality: 5, patient: 3 }), sectorOf)
    expect(kept.filter(({ sector }) => sector === null)).toHaveLength(8)
    expect(kept.filter(({ sector }) => sector === 'hospital')).toHaveLength(9)
  })

  it('has no sector in a round that isn’t counted by sector', () => {
    const round = { ...roundOfSectors({ hospital: 9 }), setup: setups.slider }
    expect(countedOf(round, sectorOf).every(({ sector }) => sector === null)).toBe(true)
  })

  it('does not tell by its place or its keys who cast first', () => {
    const one = { ratings: { a: { now: 1 }, b: { now: 2 } } } as const
    const same = { ratings: { b: { now: 2 }, a: { now: 1 } } } as const
    const there = countedOf(openRound(slider, { ballots: { bo: one, cy: rating(5) } }), () => null)
    const back = countedOf(openRound(slider, { ballots: { cy: rating(5), bo: same } }), () => null)
    expect(JSON.stringify(back)).toBe(JSON.stringify(there))
  })

  it('stands for several when it was cast for the room, and is marked as such', () => {
    const forRoom = { left: { times: 4, ballot: rating(2) }, gone: { times: 0, ballot: rating(1) } }
    expect(countedOf(openRound(slider, { forRoom }), () => null)).toEqual([
      { ballot: rating(2), sector: null, times: 4, forRoom: true },
    ])
  })

  it('never leaves fewer than five people without a sector beside those with one', () => {
    const counts = fc.record(
      Object.fromEntries([...sectors, 'none'].map((key) => [key, fc.integer({ min: 0, max: 9 })])),
    )
    fc.assert(
      fc.property(counts, (counts) => {
        const kept = countedOf(roundOfSectors(counts), sectorOf)
        const untold = kept.filter(({ sector }) => sector === null).length
        const told = new Set(kept.flatMap(({ sector }) => sector ?? []))
        if (told.size > 0) expect(untold === 0 || untold >= 5).toBe(true)
        for (const sector of told)
          expect(kept.filter((ballot) => ballot.sector === sector).length).toBeGreaterThanOrEqual(5)
      }),
      { numRuns: 1000 },
    )
  })
})

it('shows in what a round came to that a small sector took part, though no ballot says so any more', () => {
  const { results, ballots } = outcomeOf(
    roundOfSectors({ hospital: 9, municipality: 5, patient: 3 }),
    sectorOf,
  )
  expect(ballots.some(({ sector }) => sector === 'patient')).toBe(false)
  expect(results.items[0]).toMatchObject({
    bySector: {
      now: {
        hospital: { kind: 'shown', n: 9 },
        municipality: { kind: 'hidden' },
        patient: { kind: 'hidden' },
      },
    },
  })
})
