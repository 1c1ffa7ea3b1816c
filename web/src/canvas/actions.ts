import { deleteShapes } from '@samtavle/shared/board/commands/delete-shapes'
import { duplicateShapes } from '@samtavle/shared/board/commands/duplicate-shapes'
import { moveShapes } from '@samtavle/shared/board/commands/move-shapes'
import { reorderShapes, type Direction } from '@samtavle/shared/board/commands/reorder-shapes'
import { setStyle } from '@samtavle/shared/board/commands/set-style'
import type { NewShape } from '@samtavle/shared/board/records'
import type { Point } from '@samtavle/shared/geometry/point'
import { newId } from './new-id.ts'
import type { Workbench } from './workbench.ts'

/** What buttons and keys do to the selection alike. */

/** Between a note and the one made beside it, in board units. */
const GAP = 20

export function deleteSelection(bench: Workbench): boolean {
  return bench.run(deleteShapes(bench.selection.get()))
}

export function duplicateSelection(bench: Workbench): boolean {
  const ids = bench.selection.get()
  const copies = new Map<string, string>()
  const idOf = (id: string) => copies.set(id, newId()).get(id) ?? id
  const by = { x: 24, y: 24 }
  if (!bench.run(duplicateShapes(ids, { idOf, by, random: Math.random }))) return false
  bench.selection.set(ids.flatMap((id) => copies.get(id) ?? []))
  return true
}

export function moveSelection(bench: Workbench, by: Point): boolean {
  return bench.run(moveShapes(bench.selection.get(), by))
}

export function reorderSelection(bench: Workbench, direction: Direction): boolean {
  return bench.run(reorderShapes(bench.selection.get(), direction, Math.random))
}

/** Changes the look of the selection, and of what is made next of the same types. */
export function styleSelection(bench: Workbench, patch: Readonly<Record<string, unknown>>): boolean {
  const ids = bench.selection.get()
  if (!bench.run(setStyle(ids, patch))) return false
  const styles = { ...bench.chosen.styles.get() }
  for (const { type, props } of ids.flatMap((id) => bench.whole.get(id) ?? []))
    if (isLasting(type) && hasAll(props, patch)) styles[type] = { ...styles[type], ...patch }
  bench.chosen.styles.set(styles)
  return true
}

/** Notes and arrows are made many in a row; a frame's tint is chosen each time. */
function isLasting(type: string): boolean {
  return type === 'sticky' || type === 'arrow'
}

/** What doesn't suit a type it hasn't taken. */
function hasAll(props: object, patch: Readonly<Record<string, unknown>>): boolean {
  const own: Readonly<Record<string, unknown>> = { ...props }
  return Object.entries(patch).every(([key, value]) => own[key] === value)
}

export function selectAll({ whole, actor, selection }: Workbench): void {
  const mine = whole
    .all()
    .filter(({ layer, locked }) => !locked && (layer === 'contribution' || actor.get().editsTemplate))
  selection.set(mine.map(({ id }) => id))
}

/** Adds shapes as one step and picks them out. */
export function addAndSelect(bench: Workbench, shapes: readonly NewShape[]): boolean {
  const history = bench.history.get()
  history.closeStep()
  const done = bench.add(shapes)
  history.closeStep()
  if (!done) return false
  bench.selection.set(shapes.map(({ id }) => id))
  return true
}

/** Another note of the same kind beside this one, where there is room, for whoever has many thoughts. */
export function addNoteBeside(bench: Workbench, id: string): string | undefined {
  const note = bench.whole.get(id)
  if (note?.type !== 'sticky') return undefined
  const { w, h, props } = note
  const taken = bench.whole.all().filter(({ type }) => type === 'sticky')
  const isFree = ({ x, y }: Point) => !taken.some((other) => Math.hypot(other.x - x, other.y - y) < w / 2)
  const places = Array.from({ length: 40 }, (_, i) => ({ x: note.x + (i + 1) * (w + GAP), y: note.y }))
  const { x, y } = places.find(isFree) ?? { x: note.x, y: note.y + h + GAP }
  const next: NewShape = { id: newId(), type: 'sticky', x, y, w, h, props: { color: props.color } }
  return addAndSelect(bench, [next]) ? next.id : undefined
}
