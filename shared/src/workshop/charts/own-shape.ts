import type { Board } from '../../board/board.ts'
import type { Shape } from '../../shapes/registry.ts'
import type { Item } from '../rounds/item.ts'

/** The shape that an item is, or the frame where it is worked on; a part of a shape is no shape of its own. */
export function ownShape(board: Board, { id, shape, part, frame }: Item): Shape | undefined {
  const names = [part === undefined ? shape : undefined, id, frame]
  return names
    .map((name) => (name === undefined ? undefined : board.get(name)))
    .find((found) => found !== undefined)
}
