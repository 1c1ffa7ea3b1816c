import { expect, it } from 'vitest'
import { Latest } from './latest.ts'

it('lets go of what nobody has asked for longest', () => {
  const latest = new Latest<string, number>(2)
  latest.set('a', 1)
  latest.set('b', 2)
  latest.get('a')
  latest.set('c', 3)
  expect(['a', 'b', 'c'].map((key) => latest.get(key))).toEqual([1, undefined, 3])
})
