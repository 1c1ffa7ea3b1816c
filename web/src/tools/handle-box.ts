import { around, turned, type Box } from '@samtavle/shared/geometry/box'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'

/** What the handles of a selection stand on: the one shape, turned as it is, or an upright box around several. */
export interface HandleBox extends Box {
  readonly rotation: number
  readonly resize: 'free' | 'proportional' | 'none'
  readonly turns: boolean
}

/** Undefined around nothing, and for an arrow alone, which is gripped by its ends. */
export function handleBoxOf(shapes: readonly Shape[]): HandleBox | undefined {
  const [first, second] = shapes
  if (!first || (!second && first.ends)) return undefined
  const turns = !shapes.some(({ type }) => shapeOf(type).holdsOthers)
  if (!second) {
    const { x, y, w, h, rotation } = first
    return { x, y, w, h, rotation, resize: shapeOf(first.type).resize, turns }
  }
  const box = around(shapes.map((shape) => turned(shape, shape.rotation)))
  return box && { ...box, rotation: 0, resize: shapes.every(isFree) ? 'free' : 'proportional', turns }
}

/** What lies askew would be torn if width and height went different ways. */
function isFree({ type, ends, rotation }: Shape): boolean {
  return ends !== undefined || (shapeOf(type).resize === 'free' && rotation % 90 === 0)
}
