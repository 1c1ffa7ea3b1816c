import { Type, type Static } from 'typebox'
import { around, contains, grow, turned, type Box } from '../../geometry/box.ts'
import { rotate, type Point } from '../../geometry/point.ts'
import { areaWith, painted } from '../area.ts'
import { ownBox } from '../placement.ts'
import type { ShapeOf } from '../shape.ts'

const Tail = Type.Object(
  { x: Type.Number({ minimum: -8, maximum: 9 }), y: Type.Number({ minimum: -8, maximum: 9 }) },
  { additionalProperties: false },
)
type Tail = Static<typeof Tail>

const props = Type.Object(
  {
    ...painted,
    /** Where its tail points, in shares of its box; down to the left if left out. */
    tail: Type.Optional(Tail),
  },
  { additionalProperties: false },
)
type Bubble = ShapeOf<'bubble', Static<typeof props>>

const usual: Tail = { x: 0.16, y: 1.22 }
const corner = 16

/** Where the tail points, in shares of the box. */
export function tailOf({ props }: Pick<Bubble, 'props'>): Tail {
  return props.tail ?? usual
}

export function tipOf({ w, h, props }: Pick<Bubble, 'w' | 'h' | 'props'>): Point {
  const { x, y } = tailOf({ props })
  return { x: x * w, y: y * h }
}

/** The sides of a box, clockwise: where each begins, and which way it goes. */
const sides = [
  { from: { x: 0, y: 0 }, way: { x: 1, y: 0 } },
  { from: { x: 1, y: 0 }, way: { x: 0, y: 1 } },
  { from: { x: 1, y: 1 }, way: { x: -1, y: 0 } },
  { from: { x: 0, y: 1 }, way: { x: 0, y: -1 } },
] as const

/** The side that the tail leaves by: the one that the tip lies furthest beyond. None for a tip within. */
function sideOf(tip: Point, { w, h }: Box): number {
  const beyond = [-tip.y / h, tip.x / w - 1, tip.y / h - 1, -tip.x / w]
  const most = Math.max(...beyond)
  return most > 0 ? beyond.indexOf(most) : -1
}

/** Round the corners clockwise, out to the tip on the way. */
function outlineOf(box: Box, tip: Point): string {
  const r = Math.min(corner, box.w / 4, box.h / 4)
  const tailed = sideOf(tip, box)
  const turns = sides.map(({ from, way }, index) => {
    const length = way.x === 0 ? box.h : box.w
    const at = (along: number) => pair(from.x * box.w + way.x * along, from.y * box.h + way.y * along)
    const next = sides[(index + 1) % 4] ?? sides[0]
    const end = pair(next.from.x * box.w + next.way.x * r, next.from.y * box.h + next.way.y * r)
    const tail = index === tailed ? tailAlong(length, r, alongOf(tip, box, from, way)) : undefined
    const out = tail ? `L${at(tail.from)}L${pair(tip.x, tip.y)}L${at(tail.to)}` : ''
    return `${out}L${at(length - r)}A${round(r)} ${round(r)} 0 0 1 ${end}`
  })
  return `M${pair(r, 0)}${turns.join('')}Z`
}

/** How far along a side the tip is. */
function alongOf(tip: Point, { w, h }: Box, from: Point, way: Point): number {
  return (tip.x - from.x * w) * way.x + (tip.y - from.y * h) * way.y
}

/** Where on a side the tail begins and ends: near the tip, clear of the corners. */
function tailAlong(length: number, r: number, along: number): { from: number; to: number } {
  const width = Math.min(36, (length - 2 * r) * 0.4)
  const from = Math.min(Math.max(r, along - width * 0.2), length - r - width)
  return { from, to: from + width }
}

function pair(x: number, y: number): string {
  return `${round(x)} ${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** As far away as the schema lets it be. */
function within(share: number): number {
  return Number.isFinite(share) ? Math.round(Math.min(9, Math.max(-8, share)) * 1000) / 1000 : 0
}

/** Something said, and with its tail who says it or what about. */
export const bubble = areaWith(props, {
  type: 'bubble',
  words: { da: 'Taleboble', en: 'Speech bubble' },
  size: { w: 220, h: 120 },
  room: (shape) => grow(ownBox(shape), -14),
  isInside: contains,
  bounds(shape) {
    const box = turned(shape, shape.rotation)
    if (shape.w <= 0 || shape.h <= 0) return box
    const tip = tipOf(shape)
    const middle = { x: shape.w / 2, y: shape.h / 2 }
    const at = rotate(tip, middle, shape.rotation)
    return around([box, { x: shape.x + at.x, y: shape.y + at.y, w: 0, h: 0 }]) ?? box
  },
  knobs: (shape) => [
    {
      at: tipOf(shape),
      way: 'any',
      pull: ({ x, y }) => ({ tail: { x: within(x / shape.w), y: within(y / shape.h) } }),
    },
  ],
  outline: (box, style, shape) => ({
    kind: 'path',
    d: box.w > 0 && box.h > 0 ? outlineOf(box, tipOf(shape)) : '',
    style,
  }),
})
