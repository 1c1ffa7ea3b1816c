import type { Shape } from '../shapes/registry.ts'

/** The ids of the pictures that something among these shows. */
export function shownImages(shapes: readonly Shape[]): Set<string> {
  const shown = new Set<string>()
  for (const shape of shapes) if (shape.type === 'image') shown.add(shape.props.image)
  shown.delete('')
  return shown
}
