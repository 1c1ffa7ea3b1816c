import { array, assert, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box } from '../geometry/box.ts'
import { freePlace, freePlaceAmong, FreePlaces } from './free-place.ts'
import { arrow, boardWith, sticky } from './test-board.ts'

const size = { w: 160, h: 160 }
const pile: Box = { x: 100, y: 200, w: 2000, h: 2000 }
const wanted = record({
  x: integer({ min: -500, max: 3000 }),
  y: integer({ min: -500, max: 3000 }),
})

/** Lays down one after the other. */
function lay(places: readonly { x: number; y: number }[], within: Box = pile): Box[] {
  const taken: Box[] = []
  for (const near of places) taken.push({ ...freePlaceAmong(taken, within, size, near), ...size })
  return taken
}

function overlaps(boxes: readonly Box[]): number {
  let count = 0
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      if (a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h) count += 1
  return count
}

function isInside(box: Box, within: Box): boolean {
  return (
    box.x >= within.x &&
    box.y >= within.y &&
    box.x + box.w <= within.x + within.w &&
    box.y + box.h <= within.y + within.h
  )
}

describe('a free place', () => {
  it('is where it is wanted when nothing lies there', () => {
    expect(freePlaceAmong([], pile, size, { x: 300, y: 400 })).toEqual({ x: 300, y: 400 })
  })

  it('is the corner of the pile when nobody says where', () => {
    expect(freePlace(boardWith(), pile, size)).toEqual({ x: 100, y: 200 })
  })

  it('is right beside what lies there already', () => {
    const board = boardWith(sticky('a', 300, 400, { w: 160, h: 160 }))
    expect(freePlace(board, pile, size, { x: 300, y: 400 })).toEqual({ x: 472, y: 400 })
  })

  it('does not mind arrows', () => {
    const board = boardWith(sticky('a', 100, 200), sticky('b', 1900, 2000), arrow('c', 'a', 'b'))
    expect(freePlace(board, pile, size, { x: 1000, y: 1000 })).toEqual({ x: 1000, y: 1000 })
  })

  it('keeps all apart, however many want the same spot, while there is room for them', () => {
    assert(
      property(wanted, integer({ min: 1, max: 60 }), (near, count) => {
        const laid = lay(Array.from({ length: count }, () => near))
        expect(overlaps(laid)).toBe(0)
        expect(laid.every((box) => isInside(box, pile))).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('keeps all apart, wherever they want to lie, while a third of the pile is enough', () => {
    assert(
      property(array(wanted, { maxLength: 40 }), (places) => {
        const laid = lay(places)
        expect(overlaps(laid)).toBe(0)
        expect(laid.every((box) => isInside(box, pile))).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('stays inside also when the pile is full, and fans them out there', () => {
    const laid = lay(
      Array.from({ length: 200 }, () => ({ x: 1000, y: 1000 })),
      pile,
    )
    expect(laid.every((box) => isInside(box, pile))).toBe(true)
    expect(new Set(laid.map(({ x, y }) => `${x},${y}`)).size).toBeGreaterThan(130)
  })

  it('is found for the size of a shape that lies somewhere itself', () => {
    const board = boardWith(sticky('a', 300, 400, { w: 160, h: 160 }))
    const lying = { ...size, x: 300, y: 400 }
    expect(freePlace(board, pile, lying, { x: 300, y: 400 })).toEqual({ x: 472, y: 400 })
  })

  it('is the same for who places many at once', () => {
    assert(
      property(array(wanted, { maxLength: 30 }), (places) => {
        const many = new FreePlaces(boardWith(), pile)
        const twice = [...places, ...places]
        const found = twice.map((near) => ({ ...many.take(size, near), ...size }))
        expect(found).toEqual(lay(twice))
      }),
      { numRuns: 20 },
    )
  })

  it('puts what is larger than the pile at its corner', () => {
    expect(freePlaceAmong([], { x: 5, y: 6, w: 10, h: 10 }, size, { x: 90, y: 90 })).toEqual({ x: 5, y: 6 })
  })

  it('keeps four hundred apart that all want the same spot', () => {
    const [within, near] = [
      { x: 0, y: 0, w: 10_000, h: 10_000 },
      { x: 5000, y: 5000 },
    ]
    expect(
      overlaps(
        lay(
          Array.from({ length: 400 }, () => near),
          within,
        ),
      ),
    ).toBe(0)
  })
})
