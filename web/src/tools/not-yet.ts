import type { Box } from '@samtavle/shared/geometry/box'
import { shapes, type Shape, type ShapeType } from '@samtavle/shared/shapes/registry'

type Of<T extends ShapeType> = Extract<Shape, { type: T }>

/** A shape that is on no board, as it would be there. */
export function notYet<T extends ShapeType>(
  type: T,
  place: Box,
  props: object = shapes[type].defaults,
): Of<T> {
  const nowhere = { id: '', layer: 'contribution', parent: null, order: '', author: null } as const
  return { ...nowhere, type, ...place, rotation: 0, texts: {}, props } as unknown as Of<T>
}
