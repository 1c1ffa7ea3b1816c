import { lookOf } from '@samtavle/shared/drawing/look'
import { inkStyles } from '@samtavle/shared/shapes/ink/ink'
import { seededRandom } from '@samtavle/shared/board/test-board'
import type { ToldSketch } from '@samtavle/shared/protocol/presence'
import { shapeOf } from '@samtavle/shared/shapes/registry'
import { expect, it } from 'vitest'
import { fittingPresence } from '../../connection/fitting-presence.ts'
import { notYet } from '../../tools/not-yet.ts'
import { boardWith } from '../../tools/test-pointer.ts'
import { readSketch } from './read-sketch.ts'
import { sketchBetween } from './sketch-between.ts'
import { toldSketch } from './tell-sketch.ts'

const board = boardWith(
  { id: 'a', type: 'sticky', x: 0, y: 0 },
  { id: 'table', type: 'table', x: 300, y: 0 },
  {
    id: 'arrow',
    type: 'arrow',
    x: 0,
    y: 0,
    ends: { start: { target: 'a' }, end: { point: { x: 9, y: 9 } } },
  },
)
const get = (id: string) => board.get(id)
const samples = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ x: i * 1.5, y: 1000 - i, pressure: (i % 11) / 10 }))
const stroke = (count: number) =>
  toldSketch({ kind: 'ink', samples: samples(count), style: inkStyles.pen }, get)

it('shows a stroke as it was drawn', () => {
  const told = stroke(50)
  const seen = told && readSketch(told, board)
  expect(seen?.kind === 'ink' && seen.samples).toEqual(samples(50))
})

it('tells of a long stroke no more than fits, from its beginning to its tip', () => {
  const told = stroke(4000)
  expect(fittingPresence({ sketch: told }).sketch).toEqual(told)
  const seen = told && readSketch(told, board)
  const points = seen?.kind === 'ink' ? seen.samples : []
  expect([points[0], points.at(-1)].map((point) => point?.y)).toEqual([1000, 1000 - 3999])
})

it('shows a new shape as it will be', () => {
  const shape = notYet('ellipse', { x: 1, y: 2, w: 30, h: 40 })
  const told = toldSketch({ kind: 'new', shape }, get)
  expect(told && readSketch(told, board)).toEqual({ kind: 'new', shape })
})

it('lets a stroke grow towards what was told', () => {
  const [from, to] = [stroke(10), stroke(20)]
  if (!from || !to) throw new Error('a stroke is told')
  const between = sketchBetween(from, to, 0.5)
  expect(between.kind === 'ink' && between.points.length).toBe(3 * 15)
})

const honest = [
  stroke(5),
  toldSketch({ kind: 'new', shape: notYet('table', { x: 1, y: 2, w: 30, h: 40 }) }, get),
  ...['a', 'table', 'arrow'].map((id) => ({ kind: 'changed', id, props: {}, h: 50 })),
  ...['arrow', 'sticky'].map((type) => ({
    kind: 'new',
    type,
    place: [0, 0, 10, 10, 0],
    props: notYet('arrow', { x: 0, y: 0, w: 1, h: 1 }).props,
    ends: {
      start: { target: 'a', anchor: [0, 1], point: [0, 0] },
      end: { target: null, anchor: [0, 0], point: [0, 0] },
    },
  })),
]
const strange = [
  null,
  -1,
  Infinity,
  -1e300,
  'x',
  '__proto__',
  [],
  {},
  [[]],
  true,
  { length: 9e9 },
  'image',
  'new',
  'ink',
]

/** The same with something strange in the place of one thing in it. */
function spoilt(value: unknown, random: () => number): unknown {
  const pick = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)]
  if (typeof value !== 'object' || value === null || random() < 0.2) return pick(strange)
  const key = pick([...Object.keys(value), 'score'])
  const entries = Object.entries({ score: 3, ...value })
  const parts = entries.map(([name, part]) => [name, name === key ? spoilt(part, random) : part] as const)
  return Array.isArray(value) ? parts.slice(0, -1).map(([, part]) => part) : Object.fromEntries(parts)
}

it('takes whatever a page tells for nothing, when it is not sound, and draws the rest without a throw', () => {
  const random = seededRandom(11)
  const look = lookOf('light', 'da')
  let drawn = 0
  for (let round = 0; round < 4000; round++) {
    const [from, to] = [0, 1]
      .map(() => spoilt(honest[round % honest.length], random))
      .filter((told) => typeof told === 'object' && told !== null)
      .filter((told) => readSketch(told as ToldSketch, board)) as ToldSketch[]
    for (const told of from && to ? [from, to, sketchBetween(from, to, 0.5)] : []) {
      const seen = readSketch(told, board)
      if (!seen || seen.kind === 'ink') continue
      shapeOf(seen.shape.type).draw(seen.shape, look)
      expect(Number.isFinite(shapeOf(seen.shape.type).bounds(seen.shape).w)).toBe(true)
      drawn++
    }
  }
  expect(drawn).toBeGreaterThan(100)
})

it('fetches no picture for it, and gives nothing a score', () => {
  const place = [0, 0, 10, 10, 0] as const
  expect(readSketch({ kind: 'new', type: 'image', place, props: { image: 'x' } }, board)).toBeUndefined()
  const scored = readSketch({ kind: 'changed', id: 'a', props: { score: { kind: 'dots', count: 9 } } }, board)
  expect(scored?.kind === 'changed' && scored.shape.props).not.toHaveProperty('score')
})
