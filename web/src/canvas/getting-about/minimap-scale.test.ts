import { describe, expect, it } from 'vitest'
import { boxToMap, fromMap, scaleFor, toMap } from './minimap-scale.ts'

const size = { w: 208, h: 136 }
const inside = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }) =>
  x >= 0 && y >= 0 && x + w <= size.w && y + h <= size.h

describe('the board in small', () => {
  it('has room for everything, and for where one looks', () => {
    const content = { x: -500, y: 200, w: 4000, h: 900 }
    const view = { x: 6000, y: -3000, w: 1200, h: 800 }
    const scale = scaleFor(content, view, size)
    expect(inside(boxToMap(content, scale))).toBe(true)
    expect(inside(boxToMap(view, scale))).toBe(true)
  })

  it('leads a press on it to the place on the board that is shown there', () => {
    const scale = scaleFor({ x: 0, y: 0, w: 3000, h: 2000 }, { x: 100, y: 100, w: 800, h: 600 }, size)
    const { x, y } = fromMap(toMap({ x: 1234, y: 567 }, scale), scale)
    expect([Math.round(x), Math.round(y)]).toEqual([1234, 567])
  })

  it('stands in the middle of the map', () => {
    const content = { x: 100, y: 100, w: 400, h: 100 }
    const { x, y, w, h } = boxToMap(content, scaleFor(content, content, size))
    expect(x + w / 2).toBeCloseTo(size.w / 2)
    expect(y + h / 2).toBeCloseTo(size.h / 2)
  })

  it('shows where one looks on an empty board', () => {
    expect(
      inside(boxToMap({ x: 0, y: 0, w: 10, h: 10 }, scaleFor(undefined, { x: 0, y: 0, w: 10, h: 10 }, size))),
    ).toBe(true)
  })
})
