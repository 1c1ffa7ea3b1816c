import { describe, expect, it } from 'vitest'
import type { CountedBallot } from './ballot.ts'
import { roundOf } from './registry.ts'
import { closedDots, items, people, setups } from './test-rounds.ts'
import { tieAt } from './ties.ts'
import { topOf, topOfStep } from './top.ts'

const top = (totals: Record<string, number>, count: number): string[] => {
  const { results, items } = closedDots(totals)
  return topOf(results, items, count).map(({ id }) => id)
}
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

const on = (item: string, ...ratings: readonly (1 | 2 | 3 | 4 | 5)[]): CountedBallot[] =>
  ratings.map((now) => ({ ...people(null, 1)[0]!, ballot: { ratings: { [item]: { now } } } }))

describe('a tie', () => {
  it('is between those who share the last place with one who would be left out', () => {
    expect(tieAt(closedDots({ a: 5, b: 2, c: 2, d: 1 }).results, 2)).toEqual(['b', 'c'])
  })

  it('is none when all who share a place get one', () => {
    expect(tieAt(closedDots({ a: 5, b: 2, c: 2, d: 1 }).results, 3)).toBeUndefined()
    expect(tieAt(closedDots({ a: 5, b: 5, c: 2, d: 2 }).results, 2)).toBeUndefined()
  })

  it('is none between what nobody voted for', () => {
    expect(tieAt(closedDots({ a: 5, b: 0, c: 0, d: 0 }).results, 2)).toBeUndefined()
  })
})

describe('the top', () => {
  it('is the first few, the best first', () => {
    expect(top({ a: 1, b: 5, c: 3, d: 2 }, 2)).toEqual(['b', 'c'])
  })

  it('takes in everybody who shares the last place, rather than leave one out by chance', () => {
    expect(top({ a: 2, b: 5, c: 2, d: 2 }, 2)).toEqual(['b', 'a', 'c', 'd'])
  })

  it('leaves out what nobody chose', () => {
    expect(top({ a: 0, b: 5, c: 0, d: 0 }, 3)).toEqual(['b'])
    expect(top({ a: 0, b: 0 }, 3)).toEqual([])
  })

  it('is by median for ratings, and by the mean between medians that are the same', () => {
    const ballots = [...on('a', 4, 4, 1), ...on('b', 4, 4, 5), ...on('c', 3, 5, 5), ...on('d', 1, 2, 3)]
    const results = roundOf('slider').tally(setups.slider, items, ballots)
    expect(ids(topOf(results, items, 3))).toEqual(['c', 'b', 'a'])
  })
})

describe('a run-off', () => {
  const first = closedDots({ a: 5, b: 2, c: 2, d: 2 }, { id: 'first' })

  it('decides who gets the places that were shared', () => {
    const runOff = closedDots({ b: 1, c: 4, d: 2 }, { id: 'second', runOffOf: 'first' })
    expect(ids(topOfStep([first, runOff], 'step', 3))).toEqual(['a', 'c', 'd'])
    expect(ids(topOfStep([first, runOff], 'step', 2))).toEqual(['a', 'c'])
    expect(ids(topOfStep([first, runOff], 'step', 1))).toEqual(['a'])
  })

  it('may tie again, and be followed by another', () => {
    const second = closedDots({ b: 1, c: 3, d: 3 }, { id: 'second', runOffOf: 'first' })
    const third = closedDots({ c: 1, d: 2 }, { id: 'third', runOffOf: 'second' })
    expect(ids(topOfStep([first, second], 'step', 2))).toEqual(['a', 'c', 'd'])
    expect(ids(topOfStep([first, second, third], 'step', 2))).toEqual(['a', 'd'])
  })

  it('decides nothing when nobody votes in it', () => {
    const empty = closedDots({ b: 0, c: 0, d: 0 }, { id: 'second', runOffOf: 'first' })
    expect(ids(topOfStep([first, empty], 'step', 2))).toEqual(['a', 'b', 'c', 'd'])
  })
})

it('goes by the latest time that a step was run', () => {
  const rounds = [
    closedDots({ a: 5, b: 0 }, { id: 'one' }),
    closedDots({ a: 0, b: 5 }, { id: 'two', run: 2 }),
  ]
  expect(ids(topOfStep(rounds, 'step', 1))).toEqual(['b'])
  expect(topOfStep(rounds, 'another step', 1)).toEqual([])
})
