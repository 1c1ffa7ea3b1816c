import type { Look } from '@samtavle/shared/drawing/look'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import type { TextPart } from '@samtavle/shared/shapes/shape'

/** One text of a shape by its name; undefined when the shape has none of that name. */
export function partOf(shape: Shape, name: string, look: Look): TextPart | undefined {
  return shapeOf(shape.type)
    .texts(shape, look)
    .find(({ part }) => part === name)
}
