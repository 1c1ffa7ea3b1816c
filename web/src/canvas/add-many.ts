import type { NewShape } from '@samtavle/shared/board/records'
import { addAndSelect } from './actions.ts'
import { inSlices } from './search/in-slices.ts'
import type { Workbench } from './workbench.ts'

/** So many are added without a pause. */
const PIECE = 100

/** Adds shapes and selects them: many a piece at a time, so that the page stays at hand, and as one step to take back. */
export function addMany(bench: Workbench, shapes: readonly NewShape[]): boolean {
  if (shapes.length <= PIECE) return addAndSelect(bench, shapes)
  const ordered = arrowsAfterTheirEnds(shapes)
  if (!bench.add(ordered.slice(0, PIECE), false)) return false
  const history = bench.history.get()
  history.closeStep()
  const endHold = history.holdStep()
  inSlices(adding(bench, ordered), (ids) => {
    endHold()
    history.closeStep()
    bench.selection.set(ids)
  })
  return true
}

function* adding(bench: Workbench, shapes: readonly NewShape[]): Generator<void, string[]> {
  const ids: string[] = []
  for (let at = 0; at < shapes.length; at += PIECE) {
    const piece = shapes.slice(at, at + PIECE)
    if (bench.add(piece)) ids.push(...piece.map(({ id }) => id))
    yield
  }
  return ids
}

/** An arrow can be added only when there is what it hangs on. */
function arrowsAfterTheirEnds(shapes: readonly NewShape[]): readonly NewShape[] {
  const places = new Map(shapes.map(({ id }, place) => [id, place]))
  const isEarly = ({ ends }: NewShape, place: number) =>
    [ends?.start, ends?.end].every(
      (end) => !end || !('target' in end) || (places.get(end.target) ?? -1) < place,
    )
  const early = new Set(shapes.filter(isEarly))
  return [...early, ...shapes.filter((shape) => !early.has(shape))]
}
