import type * as Y from 'yjs'
import type { Board } from './board.ts'
import type { Layout } from './layout.ts'
import { itemAt } from './yjs-insides.ts'

/** What stands under a key, and the item that it stands in; undefined where nothing does. */
export interface Standing {
  readonly root: string
  readonly key: string
  readonly value: unknown
  /** Also of what has been deleted. */
  readonly item: Y.ID | undefined
}

/** Undefined for a map that no board has. */
export function standingAt(board: Board, root: string, key: string): Standing | undefined {
  const map = mapNamed(board, root)
  return map && { root, key, value: map.get(key), item: itemAt(map, key)?.id }
}

/** Lets the value stand there, or nothing when it is undefined; writes only when that is a change. */
export function writeAt(board: Board, root: string, key: string, value: unknown): void {
  const map = mapNamed(board, root)
  if (!map || map.get(key) === value) return
  if (value === undefined) map.delete(key)
  else map.set(key, value)
}

/** Whether another value has been put on top of that of an item, whatever became of it, by one that `counts`. */
export function isOverwritten(
  board: Board,
  { root, key }: Pick<Standing, 'root' | 'key'>,
  was: Y.ID,
  counts: (by: Y.ID) => boolean,
): boolean {
  const map = mapNamed(board, root)
  for (let item = map && itemAt(map, key); item; item = item.left ?? undefined) {
    // Yjs joins what one writer has put there one after the other.
    if (holds(item, was)) return item.lastId.clock > was.clock && counts(item.lastId)
    if (isSame(item.origin, was) && counts(item.id)) return true
  }
  return false
}

function holds({ id, lastId }: Y.Item, { client, clock }: Y.ID): boolean {
  return id.client === client && id.clock <= clock && clock <= lastId.clock
}

function isSame(a: Y.ID | null, b: Y.ID | undefined): boolean {
  return a !== null && b !== undefined && a.client === b.client && a.clock === b.clock
}

/** The client id that was the first to write a shape's record; undefined when nobody ever has. */
export function makerOf({ layout }: Board, id: string): number | undefined {
  let item = itemAt(layout.props, id)
  while (item?.left) item = item.left
  return item?.id.client
}

function mapNamed({ layout }: Board, root: string): Y.Map<unknown> | undefined {
  return Object.hasOwn(layout, root) ? layout[root as keyof Layout] : undefined
}
