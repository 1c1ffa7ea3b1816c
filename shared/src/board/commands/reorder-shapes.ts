import type { Shape } from '../../shapes/registry.ts'
import type { Board } from '../board.ts'
import { jitteredKeys, type KeysBetween, type Random } from '../order.ts'
import { rowsOf } from '../rows.ts'
import { propsOf } from '../writer.ts'
import { allows, shapesOf, type Actor, type Command } from './command.ts'

export type Direction = 'front' | 'back' | 'forward' | 'backward'

/**
 * Changes what lies in front of what, among those of one layer in one frame; those that are moved keep their order
 * among themselves. Does not apply when nothing would change.
 */
export function reorderShapes(ids: readonly string[], direction: Direction, random: Random): Command {
  return (board, actor, run) => {
    const shapes = shapesOf(board, ids).filter((shape) => mayReorder(actor, shape))
    const chosen = new Set(shapes.map(({ id }) => id))
    let applies = false
    for (const [first] of rowsOf(shapes)) {
      const row = rowOf(board, first)
      const wanted = arrangements[direction](row, (shape) => chosen.has(shape.id))
      if (wanted.every((shape, i) => shape === row[i])) continue
      applies = true
      if (run) rewrite(board, wanted, (shape) => chosen.has(shape.id), jitteredKeys(random))
    }
    return applies
  }
}

function mayReorder(actor: Actor, shape: Shape): boolean {
  return allows(actor, shape, { ...shape, order: `${shape.order}V` })
}

/** Those that it can lie in front of or behind, from the bottom up. */
function rowOf(board: Board, { parent, layer }: Shape): readonly Shape[] {
  return shapesOf(board, board.siblings(parent)).filter((shape) => shape.layer === layer)
}

type IsChosen = (shape: Shape) => boolean

const arrangements: Readonly<
  Record<Direction, (row: readonly Shape[], isChosen: IsChosen) => readonly Shape[]>
> = {
  front: (row, isChosen) => [...row.filter((shape) => !isChosen(shape)), ...row.filter(isChosen)],
  back: (row, isChosen) => [...row.filter(isChosen), ...row.filter((shape) => !isChosen(shape))],
  forward: (row, isChosen) => stepped(row.toReversed(), isChosen).toReversed(),
  backward: (row, isChosen) => stepped(row, isChosen),
}

/** Each chosen one trades places with the one before it, unless that is chosen too. */
function stepped(row: readonly Shape[], isChosen: IsChosen): Shape[] {
  const result = [...row]
  for (const [i, shape] of row.entries()) {
    const before = result[i - 1]
    if (i > 0 && before && isChosen(shape) && !isChosen(before)) result.splice(i - 1, 2, shape, before)
  }
  return result
}

/** Gives each run of chosen ones new keys between its neighbours. */
function rewrite(board: Board, row: readonly Shape[], isChosen: IsChosen, keys: KeysBetween): void {
  for (let i = 0; i < row.length; i++) {
    const end = row.findIndex((shape, j) => j >= i && !isChosen(shape))
    const run = row.slice(i, end < 0 ? row.length : end)
    const fresh =
      run.length > 0 ? keys(row[i - 1]?.order ?? null, row[i + run.length]?.order ?? null, run.length) : []
    for (const [j, shape] of run.entries())
      board.write.props(shape.id, { ...propsOf(shape), order: fresh[j] ?? shape.order })
    i += run.length
  }
}
