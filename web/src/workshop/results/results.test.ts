import type { ItemScores, Spread } from '@samtavle/shared/workshop/rounds/results'
import { expect, it } from 'vitest'
import { gapOf } from './gap-of.ts'
import { differenceWords, numberWords } from './number-words.ts'

function scores(now: number | null, wanted: number | null): ItemScores {
  return { item: 'a', scales: { now: spread(now), wanted: spread(wanted) }, bySector: {} }
}

function spread(median: number | null): Spread {
  return { n: 9, dontKnow: 0, counts: [0, 0, 9, 0, 0], median, q1: median, q3: median, disagreement: false }
}

it('writes a decimal comma in Danish and a point in English', () => {
  expect([numberWords(3.5, 'da'), numberWords(3.5, 'en')]).toEqual(['3,5', '3.5'])
})

it('writes a dash for what nobody has answered', () => {
  expect(numberWords(null, 'da')).toBe('–')
})

it('says which way a difference goes', () => {
  expect([differenceWords(1.5, 'da'), differenceWords(-1, 'da'), differenceWords(0, 'da')]).toEqual([
    '+1,5',
    '−1',
    '0',
  ])
})

it('finds the gap between how it is and how important it is', () => {
  expect(gapOf(scores(2, 4.5), ['now', 'wanted'])).toBe(2.5)
})

it('finds no gap where a median is missing', () => {
  expect(gapOf(scores(null, 4), ['now', 'wanted'])).toBeNull()
  expect(gapOf(scores(3, 4), ['now'])).toBeNull()
})
