import { lookOf } from '../drawing/look.ts'
import { shapeOf, type Shape } from '../shapes/registry.ts'
import type { TextPart } from '../shapes/shape.ts'

const anyLook = lookOf('light', 'da')

/** The parts people can write in. */
export function textParts(shape: Shape): readonly string[] {
  return textPlaces(shape).map(({ part }) => part)
}

/** The same with what they are like; where they lie may depend on the look, which they are never does. */
export function textPlaces(shape: Shape): readonly TextPart[] {
  return shapeOf(shape.type).texts(shape, anyLook)
}
