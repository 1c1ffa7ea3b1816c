import type { Shape } from '../../shapes/registry.ts'
import type { NoteMark } from '../../shapes/sticky/standing.ts'
import { propsOf } from '../writer.ts'
import { allows, shapesOf, type Command } from './command.ts'

/** Says of notes that they are a decision or an open question, or with null neither. Other shapes stay as they are. */
export function setMark(ids: readonly string[], mark: NoteMark | null): Command {
  return (board, actor, run) => {
    const marked = shapesOf(board, ids)
      .map((shape) => ({ shape, after: withMark(shape, mark) }))
      .filter(({ shape, after }) => after !== undefined && allows(actor, shape, after))
    if (run) for (const { after } of marked) if (after) board.write.props(after.id, propsOf(after))
    return marked.length > 0
  }
}

function withMark(shape: Shape, mark: NoteMark | null): Shape | undefined {
  if (shape.type !== 'sticky') return undefined
  const { mark: _, ...plain } = shape.props
  return { ...shape, props: mark === null ? plain : { ...plain, mark } }
}
