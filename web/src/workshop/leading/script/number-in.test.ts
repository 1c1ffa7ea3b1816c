import { expect, it } from 'vitest'
import { countIn, numberIn } from './number-in.ts'

it('takes half a minute with a comma or a point', () => {
  expect([numberIn('2,5', 0, 480), numberIn(' 2.5 ', 0, 480)]).toEqual([2.5, 2.5])
})

it('takes neither words, nothing, nor what is out of bounds', () => {
  expect(['mange', ' ', '500', '-1'].map((words) => numberIn(words, 0, 480))).toEqual(
    Array.from({ length: 4 }, () => undefined),
  )
})

it('counts in whole numbers', () => {
  expect([countIn('3', 1, 20), countIn('3,5', 1, 20)]).toEqual([3, undefined])
})
