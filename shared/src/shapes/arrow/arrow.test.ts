import { describe, expect, it } from 'vitest'
import { lookOf } from '../../drawing/look.ts'
import type { Point } from '../../geometry/point.ts'
import type { Shape } from '../registry.ts'
import { shapeFor } from '../test-shape.ts'
import { headNames } from './arrow-props.ts'
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

const box = (x: number, y: number) => ({ x, y, w: 100, h: 100 })

/** From one box to another. */
function hung(props: Partial<Arrow['props']>, more: Partial<Arrow> = {}): Arrow {
  const ends = {
    start: { ...free({ x: 100, y: 50 }), target: 'a', leaving: { side: 'right', box: box(0, 0) } },
    end: { ...free({ x: 400, y: 350 }), target: 'b', leaving: { side: 'left', box: box(400, 300) } },
  } as const
  return shapeFor('arrow', { x: 100, y: 50, w: 300, h: 300, ends, props, ...more })
}
const pathIn = (shape: Arrow) => {
  const [line] = arrow.draw(shape, look)
  return line?.kind === 'path' ? line.d : ''
}

describe('an arrow that is not straight', () => {
  it('turns its corners round', () => {
    expect(pathIn(hung({ route: 'elbow', head: 'none' }))).toBe(
      'M0 0L138 0Q150 0 150 12L150 288Q150 300 162 300L300 300',
    )
  })
  it('runs where a hand has moved its middle', () => {
    expect(pathIn(hung({ route: 'elbow', head: 'none', bend: -50 }))).toContain('L100 288')
  })
  it('leaves what it hangs on at right angles as a curve', () => {
    expect(pathIn(hung({ route: 'curve', head: 'none' }))).toMatch(/^M0 0C[\d.]+ 0 [\d.]+ 300 300 300$/)
  })
  it('is hit along its way, and not on the straight line between its ends', () => {
    const bent = hung({ route: 'elbow' })
    expect(arrow.hit(bent, { x: 150, y: 200 }, 4)).toBe(true)
    expect(arrow.hit(bent, { x: 75, y: 75 }, 4)).toBe(false)
  })
  it('has a head that leaves its last corner to be seen, however near what it hangs on is', () => {
    const ends = {
      start: { ...free({ x: 100, y: 50 }), target: 'a', leaving: { side: 'right', box: box(0, 0) } },
      end: { ...free({ x: 116, y: 90 }), target: 'b', leaving: { side: 'left', box: box(116, 40) } },
    } as const
    const near = shapeFor('arrow', { x: 100, y: 50, w: 16, h: 40, ends, props: { route: 'elbow' } })
    const [, head] = arrow.draw(near, look)
    const [tip, side] =
      head?.kind === 'path' ? head.d.split('L').map((at) => Number.parseFloat(at.replace('M', ''))) : []
    expect([tip, side]).toEqual([16, 9.6])
  })
  it('has all of its way in its bounds', () => {
    const { x, w } = arrow.bounds(hung({ route: 'elbow', bend: 400 }))
    expect(x + w).toBeGreaterThan(650)
  })
})

const labelled = (text: string) => hung({ route: 'elbow' }, { texts: { '': text } })

describe('the label of an arrow', () => {
  it('stands in the middle of its line, on a patch of the board', () => {
    const [patch, text] = arrow.draw(labelled('aftale'), look).slice(-2)
    expect(patch).toMatchObject({ kind: 'rect', style: { fill: look.paper } })
    expect(text).toMatchObject({ kind: 'text', size: 16 })
    const { x = 0, w = 0 } = patch?.kind === 'rect' ? patch.box : {}
    expect(x + w / 2).toBeCloseTo(150)
  })
  it('is hit like its line', () => {
    expect(arrow.hit(labelled('aftale'), { x: 165, y: 155 }, 0)).toBe(true)
    expect(arrow.hit(labelled(''), { x: 165, y: 155 }, 0)).toBe(false)
  })
})

it('tells from what to what an arrow leads, and what is written on it', () => {
  const names = new Map([
    ['a', 'Hospital'],
    ['b', 'Kommune'],
  ])
  const shape = hung({}, { texts: { '': 'melder' } })
  expect(arrow.describe(shape, 'da', (id) => names.get(id))).toBe('Pil fra «Hospital» til «Kommune»: melder')
  expect(arrow.describe(shape, 'da')).toBe('Pil: melder')
})

it.each(headNames)('can end in %s', (head) => {
  const drawn = arrow.draw(hung({ start: head, end: head }), look)
  expect(drawn).toHaveLength(head === 'none' ? 1 : 3)
})

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
