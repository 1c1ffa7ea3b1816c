import type { Shape } from '../shapes/registry.ts'

/** Shapes that are painted in one row, in front of and behind each other: those of one layer in one frame. */
export function rowsOf(shapes: Iterable<Shape>): readonly (readonly [Shape, ...Shape[]])[] {
  const rows = new Map<string, [Shape, ...Shape[]]>()
  for (const shape of shapes) {
    const key = `${shape.layer} ${shape.parent}`
    const row = rows.get(key)
    if (row) row.push(shape)
    else rows.set(key, [shape])
  }
  return [...rows.values()]
}
