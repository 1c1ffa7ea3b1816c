import { expect, it } from 'vitest'
import { testStep } from '../test-script.ts'
import { placesThatCount } from './places-that-count.ts'

const setup = {
  ...({ kind: 'dots', title: '', bySector: false, chart: null, budget: 2, cap: 1 } as const),
  items: { from: 'list' as const, items: [] },
}

it('counts as many places as a later step takes', () => {
  const script = [testStep('vote'), testStep('write', { frames: { kind: 'top', step: 'vote', count: 3 } })]
  expect(placesThatCount(script, { step: 'vote', setup })).toBe(3)
})

it('counts as many as each had dots when nothing builds on it', () => {
  expect(placesThatCount([testStep('vote')], { step: 'vote', setup })).toBe(2)
})

it('minds no tie in a rating that nothing is chosen by', () => {
  const rate = { ...setup, kind: 'rate' as const, scales: [{ id: 's', title: '', low: '', high: '' }] }
  expect(placesThatCount([testStep('rate')], { step: 'rate', setup: rate })).toBeUndefined()
})
