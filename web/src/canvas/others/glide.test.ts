import type { Point } from '@samtavle/shared/geometry/point'
import { towards } from '@samtavle/shared/geometry/segment'
import { expect, it } from 'vitest'
import { Glide } from './glide.ts'

const at = (x: number): ReadonlyMap<number, Point> => new Map([[1, { x, y: 0 }]])
const glideOf = () => new Glide<number, Point>({ between: towards })

it('shows a pointer that comes where it is', () => {
  const glide = glideOf()
  expect(glide.follow(at(100), 0).get(1)).toEqual({ x: 100, y: 0 })
  expect(glide.isMoving(0)).toBe(false)
})

it('takes as long to the next place as went by since the last', () => {
  const glide = glideOf()
  glide.follow(at(0), 0)
  glide.follow(at(60), 60)
  expect(glide.follow(at(60), 90).get(1)).toEqual({ x: 30, y: 0 })
  expect(glide.isMoving(90)).toBe(true)
  expect(glide.follow(at(60), 120).get(1)).toEqual({ x: 60, y: 0 })
  expect(glide.isMoving(120)).toBe(false)
})

it('sets out from where the pointer is seen when it turns on its way', () => {
  const glide = glideOf()
  glide.follow(at(0), 0)
  glide.follow(at(100), 100)
  glide.follow(at(0), 150)
  expect(glide.follow(at(0), 175).get(1)).toEqual({ x: 25, y: 0 })
})

it('does not crawl after a pointer that has rested', () => {
  const glide = glideOf()
  glide.follow(at(0), 0)
  glide.follow(at(100), 60_000)
  expect(glide.follow(at(100), 60_120).get(1)).toEqual({ x: 100, y: 0 })
})

it('does not fly in from where a pointer was when it left', () => {
  const glide = glideOf()
  glide.follow(at(0), 0)
  glide.follow(new Map(), 50)
  expect(glide.follow(at(500), 100).get(1)).toEqual({ x: 500, y: 0 })
})
