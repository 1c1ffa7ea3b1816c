import { expect, it } from 'vitest'
import { FreshStarts } from './fresh-starts.ts'

const never = () => 0

it('fetches a replaced board at once', () => {
  expect(new FreshStarts(never).next(0)).toBe(0)
})

it('spreads a crowd over a second, since all hear of it together', () => {
  const pauses = [0.1, 0.9].map((random) => new FreshStarts(() => random).next(0) ?? Infinity)
  expect(pauses[0]).toBeLessThan(pauses[1] ?? 0)
  expect(pauses[1]).toBeLessThan(1000)
})

it('waits longer and longer, and then leaves it to the person', () => {
  const starts = new FreshStarts(never)
  expect([0, 1, 2, 3, 4].map((now) => starts.next(now))).toEqual([0, 2000, 5000, 10_000, undefined])
})

it('begins anew when it went well for a while, or when the person asks', () => {
  const starts = new FreshStarts(never)
  for (const now of [0, 1, 2, 3]) starts.next(now)
  expect(starts.next(200_000)).toBe(0)
  for (const now of [0, 1, 2]) starts.next(200_000 + now)
  starts.forget()
  expect(starts.next(200_010)).toBe(0)
})
