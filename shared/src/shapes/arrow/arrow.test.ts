import { describe, expect, it } from 'vitest'
import { lookOf } from '../../drawing/look.ts'
import type { Point } from '../../geometry/point.ts'
import type { Shape } from '../registry.ts'
import { shapeFor } from '../test-shape.ts'
import { arrow } from './arrow.ts'

const look = lookOf('light', 'da')
type Arrow = Extract<Shape, { type: 'arrow' }>

const free = (point: Point) => ({ target: null, anchor: { x: 0.5, y: 0.5 }, point })

function from(start: Point, end: Point, props: Partial<Arrow['props']> = {}): Arrow {
  const [x, y] = [Math.min(start.x, end.x), Math.min(start.y, end.y)]
  const box = { x, y, w: Math.abs(start.x - end.x), h: Math.abs(start.y - end.y) }
  return shapeFor('arrow', { ...box, ends: { start: free(start), end: free(end) }, props })
}

const heads = (head: Arrow['props']['head']) =>
  arrow.draw(from({ x: 0, y: 0 }, { x: 100, y: 0 }, { head }), look).filter(({ kind }) => kind === 'path')
    .length - 1

describe('an arrow', () => {
  it('is drawn alike when both of its ends have moved alike', () => {
    const here = from({ x: 0, y: 100 }, { x: 100, y: 0 })
    const there = from({ x: 500, y: 700 }, { x: 600, y: 600 })
    expect(arrow.draw(there, look)).toEqual(arrow.draw(here, look))
  })
  it('has a head where it points, at both ends, or is a line', () => {
    expect([heads('none'), heads('end'), heads('both')]).toEqual([0, 1, 2])
  })
  it('has its tip exactly where it ends', () => {
    const [, head] = arrow.draw(from({ x: 0, y: 0 }, { x: 100, y: 0 }), look)
    expect(head).toMatchObject({ d: expect.stringMatching(/^M100 0L/) })
  })
  it('is nothing while both ends are in one place', () => {
    expect(arrow.draw(from({ x: 5, y: 5 }, { x: 5, y: 5 }), look)).toEqual([])
  })
  it('is hit near its line and nowhere else in its box', () => {
    const slanting = from({ x: 0, y: 100 }, { x: 100, y: 0 })
    expect(arrow.hit(slanting, { x: 50, y: 53 }, 4)).toBe(true)
    expect(arrow.hit(slanting, { x: 10, y: 10 }, 4)).toBe(false)
  })
  it('has room for its head in its bounds, also when it is level', () => {
    expect(arrow.bounds(from({ x: 0, y: 0 }, { x: 100, y: 0 })).h).toBeGreaterThan(8)
  })
})
