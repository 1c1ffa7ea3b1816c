import { shapeOf, type Shape } from '../../shapes/registry.ts'
import { isStyleOf } from '../check-style.ts'
import { propsOf } from '../writer.ts'
import { allows, shapesOf, type Command } from './command.ts'

/** Changes those of the props that each of the shapes has; a colour for notes leaves arrows as they are. */
export function setStyle(ids: readonly string[], patch: Readonly<Record<string, unknown>>): Command {
  return (board, actor, run) => {
    const styled = (shape: Shape) => {
      const after = restyled(shape, patch)
      return after && allows(actor, shape, after) ? after : undefined
    }
    const shapes = shapesOf(board, ids)
    // Of ten thousand that are asked whether they could, the first that can is answer enough.
    if (!run) return shapes.some((shape) => styled(shape) !== undefined)
    const changed = shapes.flatMap((shape) => styled(shape) ?? [])
    for (const shape of changed) board.write.props(shape.id, propsOf(shape))
    return changed.length > 0
  }
}

/** Undefined when the patch has nothing for its type, or nothing that its type takes. */
export function restyled(shape: Shape, patch: Readonly<Record<string, unknown>>): Shape | undefined {
  const schema = shapeOf(shape.type).props
  const known = Object.entries(patch).filter(
    ([key]) => 'properties' in schema && hasKey(schema.properties, key),
  )
  const props = { ...shape.props, ...Object.fromEntries(known) }
  return known.length > 0 && isStyleOf(shape.type, props) ? ({ ...shape, props } as Shape) : undefined
}

function hasKey(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
}
