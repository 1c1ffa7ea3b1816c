import type { Item } from '@samtavle/shared/workshop/rounds/item'
import type { RoundSetup, Scale } from '@samtavle/shared/workshop/rounds/setup'
import { describe, expect, it } from 'vitest'
import {
  extremesOf,
  progressOf,
  roomFor,
  spentOf,
  withCount,
  withOption,
  withRating,
} from './ballot-edits.ts'

const dots = { budget: 3, cap: 2 }
const scale: Scale = { id: 'now', title: 'I dag', low: 'slet ikke', high: 'i høj grad' }
const items: readonly Item[] = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, title: id }))

describe('dots and points', () => {
  it('are never more than the budget, nor than the cap on one item', () => {
    const two = withCount(dots, null, 'a', 5)
    expect(two).toEqual({ counts: { a: 2 } })
    const three = withCount(dots, two, 'b', 2)
    expect(three).toEqual({ counts: { a: 2, b: 1 } })
    expect(spentOf(three)).toBe(3)
    expect(roomFor(dots, three, 'c')).toBe(0)
    expect(roomFor(dots, three, 'a')).toBe(2)
  })

  it('leave an item out rather than give it none', () => {
    expect(withCount(dots, { counts: { a: 1, b: 1 } }, 'a', 0)).toEqual({ counts: { b: 1 } })
  })

  it('are no ballot any more when all are taken back', () => {
    expect(withCount(dots, { counts: { a: 1 } }, 'a', -1)).toBeNull()
  })
})

describe('ratings and options', () => {
  it('are changed one by one, and the others stay', () => {
    const first = withRating(null, 'a', 'now', 4)
    expect(withRating(first, 'a', 'wanted', 'dont-know')).toEqual({
      ratings: { a: { now: 4, wanted: 'dont-know' } },
    })
    expect(withOption(withOption(null, 'a', 'doing'), 'a', 'not-yet')).toEqual({ options: { a: 'not-yet' } })
  })

  it('count «don’t know» as answered', () => {
    const setup: RoundSetup = {
      kind: 'rate',
      title: '',
      items: { from: 'list', items: [] },
      bySector: false,
      chart: null,
      scales: [scale],
    }
    const ballot = withRating(withRating(null, 'a', 'now', 'dont-know'), 'b', 'now', 2)
    expect(progressOf(setup, items, ballot)).toEqual({ done: 2, of: 5 })
  })
})

describe('what stands out', () => {
  it('is no item at both ends, and none of those that one doesn’t know', () => {
    let ballot = withRating(null, 'a', 'now', 5)
    ballot = withRating(ballot, 'b', 'now', 1)
    ballot = withRating(ballot, 'c', 'now', 4)
    ballot = withRating(ballot, 'd', 'now', 'dont-know')
    const { highest, lowest } = extremesOf(items, scale, ballot)
    expect(highest.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(lowest.map(({ id }) => id)).toEqual(['b'])
  })
})
