import { expect, it } from 'vitest'
import { testStep } from '../test-script.ts'
import { afterMove, stepBeforeIn } from './order.ts'

const script = ['a', 'b', 'c'].map((id) => testStep(id))

it('moves a step past its neighbour', () => {
  expect(afterMove(script, 'a', 1)).toBe('b')
  expect(afterMove(script, 'c', -1)).toBe('a')
})

it('moves the second step to the front', () => {
  expect(afterMove(script, 'b', -1)).toBeNull()
})

it('moves no step out of the script', () => {
  expect(afterMove(script, 'a', -1)).toBeUndefined()
  expect(afterMove(script, 'c', 1)).toBeUndefined()
})

it('puts a step back where it was', () => {
  expect(stepBeforeIn(script, 'a')).toBeNull()
  expect(stepBeforeIn(script, 'c')).toBe('b')
})
