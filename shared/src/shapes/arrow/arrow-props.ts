import { Type, type Static } from 'typebox'
import { penColorNames } from '../../drawing/palette.ts'
import { oneOf } from '../one-of.ts'
import type { ShapeOf } from '../shape.ts'

/** What an end can look like. */
export const headNames = ['none', 'triangle', 'arrow', 'dot', 'diamond', 'bar'] as const
export type Head = (typeof headNames)[number]

export const routeNames = ['straight', 'elbow', 'curve'] as const

export const arrowProps = Type.Object(
  {
    color: oneOf(penColorNames),
    width: Type.Number({ minimum: 1, maximum: 16 }),
    dash: Type.Boolean(),
    /** Where there is a triangle, unless `start` and `end` say otherwise. */
    head: oneOf(['end', 'both', 'none']),
    start: Type.Optional(oneOf(headNames)),
    end: Type.Optional(oneOf(headNames)),
    /** Straight when left out. */
    route: Type.Optional(oneOf(routeNames)),
    /** How far a hand has moved the middle of an elbow across it, in board units. */
    bend: Type.Optional(Type.Number({ minimum: -10_000, maximum: 10_000 })),
  },
  { additionalProperties: false },
)

export type ArrowProps = Static<typeof arrowProps>
export type Arrow = ShapeOf<'arrow', ArrowProps>

export function headsOf({ head, start, end }: ArrowProps): { readonly start: Head; readonly end: Head } {
  return {
    start: start ?? (head === 'both' ? 'triangle' : 'none'),
    end: end ?? (head === 'none' ? 'none' : 'triangle'),
  }
}
