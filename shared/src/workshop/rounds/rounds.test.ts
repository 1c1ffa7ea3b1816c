import * as fc from 'fast-check'
import { Check } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { Ballot } from './ballot.ts'
import { extents, statuses } from './option.ts'
import { roundOf, rounds } from './registry.ts'
import type { RoundKind } from './round.ts'
import { counted, items, setups } from './test-rounds.ts'

const flaw = (kind: RoundKind, ballot: Ballot) => roundOf(kind).flawIn(setups[kind], items, ballot)
const answered = (kind: RoundKind, ballot: Ballot, about = items) =>
  roundOf(kind).isAnswered(setups[kind], about, ballot)
const kinds = Object.keys(rounds) as RoundKind[]

const id = fc.constantFrom('a', 'b', 'c', 'd', 'x', 'constructor')
const anyBallot: fc.Arbitrary<Ballot> = fc.oneof(
  fc.record({ counts: fc.dictionary(id, fc.integer({ min: 1, max: 60 })) }),
  fc.record({
    ratings: fc.dictionary(
      id,
      fc.dictionary(
        fc.constantFrom('now', 'important', 'other'),
        fc.constantFrom(1, 2, 3, 4, 5, 'dont-know' as const),
      ),
    ),
  }),
  fc.record({ options: fc.dictionary(id, fc.constantFrom(...statuses, ...extents)) }),
)

describe('dots', () => {
  it('lets everybody put all of theirs, or fewer', () => {
    expect(flaw('dots', { counts: { a: 2, b: 1 } })).toBeUndefined()
    expect(flaw('dots', { counts: { a: 1 } })).toBeUndefined()
  })

  it.each<[string, Ballot, string]>([
    ['more than there are', { counts: { a: 2, b: 2 } }, 'over-budget'],
    ['more than may be on one', { counts: { a: 3 } }, 'over-cap'],
    ['any on something else', { counts: { x: 1 } }, 'unknown-item'],
    ['any on what only objects have', { counts: { constructor: 1 } }, 'unknown-item'],
    ['none at all', { counts: {} }, 'empty'],
    ['another kind of answer', { options: { a: 'yes' } }, 'wrong-kind'],
  ])('takes nobody who puts %s', (_, ballot, why) => {
    expect(flaw('dots', ballot)).toBe(why)
  })

  it('counts as answered once all are spent that can be', () => {
    expect(answered('dots', { counts: { a: 2 } })).toBe(false)
    expect(answered('dots', { counts: { a: 2, c: 1 } })).toBe(true)
    expect(answered('dots', { counts: { a: 2 } }, items.slice(0, 1))).toBe(true)
  })

  it('shares a rank on the same total, says so, and goes on below those who share it', () => {
    const ballots = [counted({ counts: { b: 1, c: 1 } }), counted({ counts: { b: 1, c: 1, d: 1 } })]
    const results = roundOf('dots').tally(setups.dots, items, ballots)
    expect(results.items).toEqual([
      { item: 'a', total: 0, rank: 4, tied: false, forRoom: 0 },
      { item: 'b', total: 2, rank: 1, tied: true, forRoom: 0 },
      { item: 'c', total: 2, rank: 1, tied: true, forRoom: 0 },
      { item: 'd', total: 1, rank: 3, tied: false, forRoom: 0 },
    ])
  })

  it('marks what was cast for the room, on each item and in all', () => {
    const ballots = [
      counted({ counts: { a: 1 } }),
      counted({ counts: { a: 1, b: 2 } }, { times: 4, forRoom: true }),
    ]
    const results = roundOf('dots').tally(setups.dots, items, ballots)
    expect(results).toMatchObject({ n: 5, forRoom: 4 })
    expect(results.items.slice(0, 2)).toMatchObject([
      { total: 5, forRoom: 4 },
      { total: 8, forRoom: 8 },
    ])
  })
})

describe('ratings', () => {
  it('may be of some items, but are answered when all are rated, or not known', () => {
    const some: Ballot = { ratings: { a: { now: 4 } } }
    expect(flaw('slider', some)).toBeUndefined()
    expect(answered('slider', some)).toBe(false)
    const all = Object.fromEntries(items.map(({ id }) => [id, { now: 'dont-know' as const }]))
    expect(answered('slider', { ratings: all })).toBe(true)
    expect(answered('rate', { ratings: all })).toBe(false)
  })

  it.each<[Ballot, string]>([
    [{ ratings: { a: { other: 4 } } }, 'unknown-scale'],
    [{ ratings: { a: { important: 4 } } }, 'unknown-scale'],
    [{ ratings: { x: { now: 4 } } }, 'unknown-item'],
    [{ ratings: { a: {} } }, 'empty'],
    [{ counts: { a: 1 } }, 'wrong-kind'],
  ])('refuse %j', (ballot, why) => expect(flaw('slider', ballot)).toBe(why))

  it('count «don’t know» by itself, and each vote of the room', () => {
    const ballots = [
      counted({ ratings: { a: { now: 2, important: 'dont-know' } } }),
      counted({ ratings: { a: { now: 4 } } }, { times: 3, forRoom: true }),
    ]
    const results = roundOf('rate').tally(setups.rate, items, ballots)
    if (results.kind !== 'scores') throw new Error('Ratings come to scores')
    expect(results.items[0]?.scales).toMatchObject({
      now: { n: 4, counts: [0, 1, 0, 3, 0], median: 4 },
      important: { n: 0, dontKnow: 1, median: null },
    })
  })
})

describe('words to choose from', () => {
  it('are the kind’s own', () => {
    expect(flaw('status', { options: { a: 'underway' } })).toBeUndefined()
    expect(flaw('status', { options: { a: 'partly' } })).toBe('wrong-option')
    expect(flaw('yes-partly-no', { options: { a: 'partly' } })).toBeUndefined()
    expect(flaw('yes-partly-no', { options: {} })).toBe('empty')
  })

  it('are counted each, those that nobody chose too', () => {
    const ballots = [counted({ options: { a: 'yes' } }), counted({ options: { a: 'no', b: 'no' } })]
    const results = roundOf('yes-partly-no').tally(setups['yes-partly-no'], items, ballots)
    expect(results.items[0]).toMatchObject({ n: 2, counts: { yes: 1, partly: 0, no: 1 } })
  })
})

it('takes nothing of a self-assessment, whatever it is', () => {
  fc.assert(fc.property(anyBallot, (ballot) => flaw('self', ballot) === 'never-leaves-the-device'))
})

it('lets no ballot through that is over its budget or cap, or says more than it was asked', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), anyBallot, (kind, ballot) => {
      if (flaw(kind, ballot) !== undefined) return
      expect(Check(Ballot, ballot)).toBe(true)
      const asked = new Set(items.map(({ id }) => id))
      if ('counts' in ballot) {
        const setup = setups[kind === 'points' ? 'points' : 'dots']
        const spent = Object.values(ballot.counts)
        expect(spent.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(setup.budget)
        expect(Math.max(...spent)).toBeLessThanOrEqual(setup.cap)
      }
      for (const [answers] of [Object.values(ballot)])
        expect(Object.keys(answers ?? {}).every((id) => asked.has(id))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

const votes = fc.array(
  fc.record({
    ballot: anyBallot,
    sector: fc.constantFrom('hospital' as const, 'municipality' as const, null),
    times: fc.constant(1),
    forRoom: fc.constant(false),
  }),
  { maxLength: 30 },
)

it('comes to the same in whatever order ballots are counted', () => {
  const shuffled = votes.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
    ),
  )
  fc.assert(
    fc.property(fc.constantFrom(...kinds), shuffled, (kind, [one, other]) => {
      const setup = { ...setups[kind], bySector: true }
      expect(roundOf(kind).tally(setup, items, other)).toEqual(roundOf(kind).tally(setup, items, one))
    }),
  )
})

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

it('adds up: what the items got is what the ballots gave', () => {
  fc.assert(
    fc.property(votes, (ballots) => {
      const sound = ballots.filter(({ ballot }) => flaw('dots', ballot) === undefined)
      const given = sound.flatMap(({ ballot }) => ('counts' in ballot ? Object.values(ballot.counts) : []))
      const results = roundOf('dots').tally(setups.dots, items, sound)
      if (results.kind !== 'counts') throw new Error('Dots come to counts')
      expect(sum(results.items.map(({ total }) => total))).toBe(sum(given))
    }),
  )
})
