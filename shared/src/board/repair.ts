import type { Shape } from '../shapes/registry.ts'
import type { Board } from './board.ts'
import { endNames, hasEnds } from './facts.ts'
import { isFrame } from './frame-under.ts'
import { evenKeys } from './order.ts'
import { readEnd } from './read-record.ts'
import { partKey, splitKey } from './records.ts'
import { endOf } from './write-shape.ts'
import { propsOf } from './writer.ts'

/**
 * Makes the records say what the board reads as: what leans on something gone lets go of it, what belongs to nothing is
 * swept, no two in a row share an order key. Give it the keys (or ids) that a transaction has touched, inside that
 * transaction; without them it looks at everything. The same records give the same repair; a second one writes nothing.
 */
export function repair(board: Board, keys: Iterable<string> = everyKey(board)): void {
  const touched = [...keys]
  board.touch(touched)
  const all = withLeaning(board, new Set(touched.map((key) => splitKey(key).id)))
  mend(board, all)
  for (const id of all) separateTwins(board, board.get(id))
}

/** Repairs these alone, and no neighbours that may be others'. */
export function mend(board: Board, ids: Iterable<string>): void {
  const all = [...ids]
  for (const id of all) sweep(board, id)
  // Before any is written, since letting one frame of a ring go changes how the others read.
  const shapes = all.map((id) => board.get(id)).filter((shape) => shape !== undefined)
  for (const shape of shapes) letGo(board, shape)
}

function everyKey({ layout: { geo, props, text } }: Board): Iterable<string> {
  return [geo, props, text].flatMap((map) => [...map.keys()])
}

function withLeaning(board: Board, ids: ReadonlySet<string>): ReadonlySet<string> {
  const { index } = board
  const all = new Set(ids)
  for (const id of ids) {
    const shape = index.get(id)
    if (!shape || !isFrame(shape.type)) for (const child of index.claimedChildren(id)) all.add(child)
    if (!index.target(id)) for (const arrow of index.claimedArrows(id)) all.add(arrow)
    for (const frame of index.framesAbove(id)) all.add(frame)
  }
  return all
}

/**
 * Deletion wins: what is left of a shape goes, and so does a shape whose place is gone, which is what remains when one
 * deletes it while another recolours it. Records that can't be read are left alone; perhaps a later version can.
 */
function sweep(board: Board, id: string): void {
  const { geo, props } = board.layout
  const shape = board.get(id)
  const ends = endNames.map((which) => partKey(id, which))
  if (shape && !shape.ends) for (const key of ends) if (props.has(key)) props.delete(key)
  if (shape?.ends && geo.has(id)) geo.delete(id)
  if (shape) return
  const type = typeIn(props.get(id))
  const isPlaceless =
    type !== undefined && (hasEnds(type) ? !ends.every((key) => props.has(key)) : !geo.has(id))
  if (isPlaceless || !props.has(id)) board.write.remove(id, board.index.parts(id))
}

function typeIn(value: unknown): string | undefined {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined
  return typeof type === 'string' ? type : undefined
}

function letGo(board: Board, shape: Shape): void {
  const claimed = board.layout.props.get(shape.id) as { readonly parent?: unknown } | undefined
  if (claimed?.parent !== shape.parent) board.write.props(shape.id, propsOf(shape))
  for (const which of endNames) {
    const end = shape.ends?.[which]
    const record = end && readEnd(board.layout.props.get(partKey(shape.id, which)))
    if (end && record && record.target !== end.target) board.write.end(shape.id, which, endOf(end))
  }
}

/** The first by id keeps the key; the others get keys right above it, so that nothing changes place. */
function separateTwins(board: Board, shape: Shape | undefined): void {
  const twins = shape ? board.index.twins(shape) : []
  if (!shape || twins.length < 2) return
  const row = board.siblings(shape.parent)
  const next = board.get(row[row.indexOf(twins.at(-1) ?? '') + 1] ?? '')
  const above = next?.layer === shape.layer ? next.order : null
  const keys = evenKeys(shape.order, above, twins.length - 1)
  for (const [i, key] of keys.entries()) {
    const twin = board.get(twins[i + 1] ?? '')
    if (twin) board.write.props(twin.id, { ...propsOf(twin), order: key })
  }
}
