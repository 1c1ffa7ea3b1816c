import { shapeOf, type Shape, type ShapeType } from '@samtavle/shared/shapes/registry'
import type { Look } from '@samtavle/shared/drawing/look'

/** A text of a shape as a field in a form. */
export interface TextField {
  readonly part: string
  readonly label: string | undefined
  readonly placeholder: string | undefined
}

/** The fields of a new shape of that type, by what the type says of its texts. */
export function fieldsOf(type: ShapeType, look: Look, shape?: Shape): readonly TextField[] {
  const definition = shapeOf(type)
  const { size, defaults } = definition
  // Only its texts are asked for, which depend on neither place nor person.
  const blank = { ...blankPlaced, ...size, type, props: defaults } as Shape
  return definition
    .texts(shape ?? blank, look)
    .map(({ part, label, placeholder }) => ({ part, label, placeholder }))
}

const blankPlaced = {
  id: 'blank',
  x: 0,
  y: 0,
  rotation: 0,
  layer: 'contribution',
  parent: null,
  order: '',
  author: null,
  texts: {},
} as const
