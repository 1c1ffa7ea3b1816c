import { equalityDeep } from 'lib0/function'
import type { Board } from '../../board/board.ts'
import { propsOf } from '../../board/writer.ts'
import type { Shape } from '../../shapes/registry.ts'

/** Changes these of a shape's props, or takes them away where undefined; nothing when they are so already. */
export function putProps(board: Board, shape: Shape, patch: Readonly<Record<string, unknown>>): void {
  const merged = Object.entries({ ...shape.props, ...patch })
  const props = Object.fromEntries(merged.filter(([, value]) => value !== undefined))
  if (!equalityDeep(props, shape.props)) board.write.props(shape.id, propsOf({ ...shape, props } as Shape))
}
