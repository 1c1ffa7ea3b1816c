import type { Box } from '../geometry/box.ts'
import type { Shape } from '../shapes/registry.ts'

/**
 * The order in which a reader meets what is on the board: row by row from the top left, and what stands in a frame right
 * after the frame.
 */
export function inReadingOrder(shapes: readonly Shape[]): Shape[] {
  const children = byParent(shapes)
  const walk = (parent: string | null): Shape[] =>
    inRows(children.get(parent) ?? []).flatMap((shape) => [shape, ...walk(shape.id)])
  return walk(null)
}

/** A parent that isn't among the shapes counts as none. */
function byParent(shapes: readonly Shape[]): ReadonlyMap<string | null, readonly Shape[]> {
  const ids = new Set(shapes.map(({ id }) => id))
  const children = new Map<string | null, Shape[]>()
  for (const shape of shapes) {
    const parent = shape.parent !== null && ids.has(shape.parent) ? shape.parent : null
    const siblings = children.get(parent)
    if (siblings) siblings.push(shape)
    else children.set(parent, [shape])
  }
  return children
}

/** Boxes whose middles lie within another's height share its row. */
function inRows<B extends Box>(boxes: readonly B[]): B[] {
  const rows: B[][] = []
  for (const box of boxes.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && box.y + box.h / 2 <= first.y + first.h) row.push(box)
    else rows.push([box])
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.x - b.x))
}
