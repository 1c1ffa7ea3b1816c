import type { Shape } from '../../shapes/registry.ts'
import type { Board } from '../board.ts'
import { endNames } from '../facts.ts'
import { endOf } from '../write-shape.ts'
import { propsOf } from '../writer.ts'
import { allows, permits, shapesOf, type Actor, type Command } from './command.ts'

/**
 * Takes shapes away. With a frame go the template's objects in it, but never anybody's contributions: those stay where
 * they are and stand free. Arrows that hung on what is gone stay too, their ends free where they were. Locked
 * ones let go as well. What of this the actor may not change is left to the repair.
 */
export function deleteShapes(ids: readonly string[]): Command {
  return (board, actor, run) => {
    const gone = withTemplateWithin(
      board,
      actor,
      shapesOf(board, ids).filter((shape) => allows(actor, shape, undefined)),
    )
    if (run) {
      for (const id of gone.keys()) letGo(board, actor, id, gone)
      for (const id of gone.keys()) board.write.remove(id, board.index.parts(id))
    }
    return gone.size > 0
  }
}

type Gone = ReadonlyMap<string, Shape>

function withTemplateWithin(board: Board, actor: Actor, shapes: readonly Shape[]): Gone {
  const gone = new Map(shapes.map((shape) => [shape.id, shape]))
  // A map hands out what is added to it on the way, so this goes all the way in.
  for (const { id, layer } of gone.values()) {
    if (layer !== 'template') continue
    for (const child of shapesOf(board, board.children(id))) {
      if (child.layer === 'template' && allows(actor, child, undefined)) gone.set(child.id, child)
    }
  }
  return gone
}

function letGo(board: Board, actor: Actor, id: string, gone: Gone): void {
  const whole = gone.get(id)
  // Notes that were gathered in a frame are still in the frame.
  const left = whole?.type === 'cluster' && !gone.has(whole.parent ?? '') ? whole.parent : null
  for (const child of shapesOf(board, board.children(id))) {
    const free = { ...child, parent: left }
    if (!gone.has(child.id) && permits(actor, child, free)) board.write.props(child.id, propsOf(free))
  }
  for (const arrow of shapesOf(board, board.arrowsAt(id)))
    if (!gone.has(arrow.id)) freeEnds(board, actor, arrow, id)
}

function freeEnds(board: Board, actor: Actor, arrow: Shape, target: string): void {
  for (const which of endNames) {
    if (!arrow.ends || arrow.ends[which].target !== target) continue
    const end = { ...arrow.ends[which], target: null }
    if (permits(actor, arrow, { ...arrow, ends: { ...arrow.ends, [which]: end } }))
      board.write.end(arrow.id, which, endOf(end))
  }
}
