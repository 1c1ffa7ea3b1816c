import type { Shape } from '../../shapes/registry.ts'
import { geoOf } from '../write-shape.ts'
import { propsOf } from '../writer.ts'
import { allows, type Command } from './command.ts'
import { restyled } from './set-style.ts'

/** Changes some of a shape's props, and the height that it is given when one comes with them. */
export function reshape(id: string, patch: Readonly<Record<string, unknown>>, h?: number): Command {
  return (board, actor, run) => {
    const shape = board.get(id)
    const next = shape && restyled(shape, patch)
    if (!shape || !next) return false
    const after = h === undefined ? next : given(next, h)
    if (!allows(actor, shape, after)) return false
    if (!run) return true
    board.write.props(id, propsOf(after))
    if (h !== undefined) board.write.geo(id, geoOf(after))
    return true
  }
}

function given(shape: Shape, h: number): Shape {
  const { grown: _, ...plain } = { ...shape, h }
  return plain
}
