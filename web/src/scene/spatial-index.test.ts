import { expect, it } from 'vitest'
import { SpatialIndex } from './spatial-index.ts'

const at = (x: number, y: number) => ({ x, y, w: 10, h: 10 })

it('finds what touches a box and nothing else', () => {
  const index = new SpatialIndex()
  index.putAll([
    ['a', at(0, 0)],
    ['b', at(100, 0)],
    ['c', at(5, 5)],
  ])
  expect(index.within({ x: 8, y: 8, w: 2, h: 2 }).toSorted()).toEqual(['a', 'c'])
})

it('finds a moved shape where it is now, not where it was', () => {
  const index = new SpatialIndex()
  index.putAll([['a', at(0, 0)]])
  index.putAll([['a', at(500, 0)]])
  expect(index.within({ x: 0, y: 0, w: 50, h: 50 })).toEqual([])
  expect(index.within({ x: 490, y: 0, w: 50, h: 50 })).toEqual(['a'])
})

it('is around everything, and around nothing when empty', () => {
  const index = new SpatialIndex()
  expect(index.all()).toBeUndefined()
  index.putAll([
    ['a', at(0, 0)],
    ['b', at(100, 40)],
  ])
  expect(index.all()).toEqual({ x: 0, y: 0, w: 110, h: 50 })
  index.remove('b')
  expect(index.all()).toEqual(at(0, 0))
})
