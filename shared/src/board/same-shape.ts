import type { Shape } from '../shapes/registry.ts'
import type { ArrowEnd } from '../shapes/shape.ts'

const plain = [
  'type',
  'x',
  'y',
  'w',
  'h',
  'rotation',
  'layer',
  'parent',
  'order',
  'author',
  'locked',
  // These are kept, not rebuilt, while nothing in them changes.
  'group',
  'grown',
  'texts',
  'formats',
  'props',
] as const satisfies (keyof Shape)[]

/** Whether both values of a shape say the same, so that the earlier one can stay. */
export function sameShape(a: Shape, b: Shape): boolean {
  return (
    plain.every((key) => a[key] === b[key]) &&
    sameEnd(a.ends?.start, b.ends?.start) &&
    sameEnd(a.ends?.end, b.ends?.end)
  )
}

function sameEnd(a: ArrowEnd | undefined, b: ArrowEnd | undefined): boolean {
  if (!a || !b) return a === b
  return (
    a.target === b.target &&
    samePoint(a.anchor, b.anchor) &&
    samePoint(a.point, b.point) &&
    sameLeaving(a.leaving, b.leaving)
  )
}

function sameLeaving(a: ArrowEnd['leaving'], b: ArrowEnd['leaving']): boolean {
  return (
    a?.side === b?.side && (['x', 'y', 'w', 'h'] as const).every((key) => a?.box?.[key] === b?.box?.[key])
  )
}

function samePoint(a: ArrowEnd['point'], b: ArrowEnd['point']): boolean {
  return a.x === b.x && a.y === b.y
}
