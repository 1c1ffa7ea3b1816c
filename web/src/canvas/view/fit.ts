import { around } from '@samtavle/shared/geometry/box'
import { shapeOf } from '@samtavle/shared/shapes/registry'
import type { Workbench } from '../workbench.ts'

/** Shows everything, or what is selected. */
export function fit({ whole, camera, selection }: Workbench, what: 'all' | 'selection'): void {
  const ids = new Set(selection.get())
  const shapes = what === 'all' ? whole.all() : whole.all().filter(({ id }) => ids.has(id))
  const box = around(shapes.map((shape) => shapeOf(shape.type).bounds(shape)))
  if (box) camera.fit(box, { largest: what === 'all' ? 1 : 2 })
}
