import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gap, isDisagreement, mean, noCounts, quantile, spreadOf, type Counts } from './statistics.ts'

const someCounts = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40))
const ratingsOf = (counts: Counts): number[] =>
  counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1))

describe('median and quartiles', () => {
  it.each<[string, Counts, number | null, number | null, number | null]>([
    ['nothing, of nobody', noCounts, null, null, null],
    ['the one rating there is', [0, 0, 0, 1, 0], 4, 4, 4],
    ['the two there are, and the middle between them', [0, 1, 0, 0, 1], 2, 3.5, 5],
    ['ratings that were given, of three', [1, 1, 0, 0, 1], 1, 2, 5],
    ['middles where a quarter ends between two', [1, 1, 1, 1, 0], 1.5, 2.5, 3.5],
    ['the same three times when all agree', [0, 0, 9, 0, 0], 3, 3, 3],
  ])('are %s', (_, counts, q1, median, q3) => {
    expect(spreadOf(counts, 0)).toMatchObject({ q1, median, q3 })
  })

  it('are what one gets from the ratings in a row', () => {
    fc.assert(
      fc.property(
        someCounts.filter((counts) => ratingsOf(counts).length > 0),
        (counts) => {
          const row = ratingsOf(counts)
          const middle = row.length / 2
          const median = (row[Math.ceil(middle) - 1]! + row[Math.floor(middle)]!) / 2
          expect(quantile(counts, 0.5)).toBe(median)
        },
      ),
    )
  })

  it('stand in order, on the scale, at whole or half ratings', () => {
    fc.assert(
      fc.property(
        someCounts.filter((counts) => ratingsOf(counts).length > 0),
        (counts) => {
          const { q1, median, q3 } = spreadOf(counts, 3)
          expect(1 <= q1! && q1! <= median! && median! <= q3! && q3! <= 5).toBe(true)
          for (const value of [q1!, median!, q3!]) expect(Number.isInteger(value * 2)).toBe(true)
        },
      ),
    )
  })
})

it('leaves «don’t know» out of everything but its own count', () => {
  expect(spreadOf([0, 0, 1, 1, 0], 9)).toMatchObject({ n: 2, dontKnow: 9, median: 3.5 })
})

describe('disagreement', () => {
  it('takes a quarter at the low end and a quarter at the high end', () => {
    expect(isDisagreement([1, 1, 4, 1, 1])).toBe(true)
    expect(isDisagreement([0, 1, 5, 1, 1])).toBe(false)
    expect(isDisagreement([4, 4, 0, 0, 0])).toBe(false)
  })

  it('is nobody’s when nobody has answered, and never one person’s', () => {
    expect(isDisagreement(noCounts)).toBe(false)
    for (const rating of [0, 1, 2, 3, 4]) {
      const counts = noCounts.map((_, index) => Number(index === rating)) as unknown as Counts
      expect(isDisagreement(counts)).toBe(false)
    }
  })
})

it('measures the gap from how well to how important', () => {
  expect(gap(spreadOf([0, 3, 0, 0, 0], 0), spreadOf([0, 0, 0, 0, 3], 0))).toBe(3)
  expect(gap(spreadOf([0, 0, 0, 0, 3], 0), spreadOf([0, 3, 0, 0, 0], 0))).toBe(-3)
  expect(gap(spreadOf(noCounts, 5), spreadOf([0, 3, 0, 0, 0], 0))).toBeNull()
})

it('has no mean of nothing', () => {
  expect(mean(noCounts)).toBeNull()
  expect(mean([1, 0, 0, 0, 1])).toBe(3)
})
