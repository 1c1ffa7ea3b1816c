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

it('finds each where it is and none twice after all have been moved many times over', () => {
  const index = new SpatialIndex()
  const ids = Array.from({ length: 60 }, (_, number) => `note${number}`)
  for (let turn = 0; turn < 500; turn++) {
    const id = ids[(turn * 7) % ids.length] ?? ''
    if (turn % 11 === 0) index.remove(id)
    else index.putAll([[id, at((turn * 37) % 1000, (turn * 53) % 1000)]])
  }
  const there = ids.flatMap((id) => index.box(id) ?? [])
  expect(index.within({ x: 0, y: 0, w: 1010, h: 1010 })).toHaveLength(there.length)
  for (const id of ids) {
    const box = index.box(id)
    if (box) expect(index.within(box)).toContain(id)
  }
})

it('finds everything after a board has been put aside as a whole, with what is new among it', () => {
  const index = new SpatialIndex()
  index.putAll([
    ['a', at(0, 0)],
    ['b', at(100, 0)],
  ])
  index.putAll([
    ['a', at(500, 0)],
    ['b', at(600, 0)],
    ['c', at(700, 0)],
  ])
  index.putAll([
    ['a', at(0, 900)],
    ['b', at(100, 900)],
    ['c', at(200, 900)],
  ])
  expect(index.all()).toEqual({ x: 0, y: 900, w: 210, h: 10 })
})
