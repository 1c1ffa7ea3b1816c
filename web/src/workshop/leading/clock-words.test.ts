import { expect, it } from 'vitest'
import { clockWords, wholeMinutes } from './clock-words.ts'

it('begins at what the clock was set to', () => {
  expect(clockWords(5 * 60_000 - 1)).toBe('5:00')
})

it('shows nothing left as nothing', () => {
  expect(clockWords(-200)).toBe('0:00')
})

it('goes on below nothing', () => {
  expect(clockWords(-65_000)).toBe('−1:05')
})

it('rounds to whole minutes, either way', () => {
  expect([29_000, 31_000, -29_000, -95_000].map(wholeMinutes)).toEqual([0, 1, 0, -2])
})
