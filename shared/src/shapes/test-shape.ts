import { shapeOf, type Shape, type ShapeType } from './registry.ts'

/** A shape of any type as it is when placed by a click, at (100, 200), for tests. */
export function shapeFor<Type extends ShapeType>(
  type: Type,
  with_: { readonly [Key in keyof Shape]?: Key extends 'props' ? Partial<PropsOf<Type>> : Shape[Key] } = {},
): Extract<Shape, { type: Type }> {
  const { size, defaults } = shapeOf(type)
  const placed = {
    id: 'one',
    type,
    x: 100,
    y: 200,
    ...size,
    rotation: 0,
    layer: 'contribution',
    parent: null,
    order: 'a0',
    author: null,
    texts: {},
    ...with_,
    props: { ...defaults, ...with_.props },
  }
  return placed as unknown as Extract<Shape, { type: Type }>
}

type PropsOf<Type extends ShapeType> = Extract<Shape, { type: Type }>['props']
