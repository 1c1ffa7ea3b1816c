import type { Shape } from '../../shapes/registry.ts'
import type { Board } from '../board.ts'
import { grownClusters } from '../fit-clusters.ts'
import { framesOf, frameUnder, isFrame, standing, type StandingFrame } from '../frame-under.ts'
import { placed, withFollowers, type Places } from '../placing.ts'
import { readEnd, readGeo } from '../read-record.ts'
import type { GeoRecord } from '../records.ts'
import { endOf, givenGeo } from '../write-shape.ts'
import { propsOf } from '../writer.ts'
import { allows, permits, shapesOf, type Actor, type Command } from './command.ts'

/**
 * Puts shapes where a hand has dropped them. Each comes to stand in the topmost frame under its middle; what stands in a
 * frame that is moved goes along and stays in it.
 */
export function placeShapes(places: Readonly<Record<string, GeoRecord>>): Command {
  return (board, actor, run) => {
    const moves = movesOf(board, actor, new Map(Object.entries(places)))
    if (run) for (const move of [...moves, ...growing(board, actor, moves)]) write(board, move)
    return moves.length > 0
  }
}

interface Move {
  readonly before: Shape
  readonly after: Shape
}

function movesOf(board: Board, actor: Actor, places: Places): readonly Move[] {
  const hand = new Map([...places].filter(([id, place]) => mayMove(actor, board.get(id), place)))
  const all = withFollowers(board, hand)
  const frames = framesAfter(board, all)
  return shapesOf(board, all.keys())
    .map((before) => {
      const after = placed(before, all.get(before.id))
      return { before, after: hand.has(before.id) ? stand(board, frames, after) : after }
    })
    .filter(({ before, after }) => {
      const may = hand.has(before.id) ? allows : permits
      return isSound(after) && may(actor, before, after)
    })
}

function growing(board: Board, actor: Actor, moves: readonly Move[]): readonly Move[] {
  const grown = grownClusters(
    board,
    moves.map(({ after }) => after),
  )
  return grown.filter(({ before, after }) => allows(actor, before, after))
}

function mayMove(actor: Actor, shape: Shape | undefined, place: GeoRecord): boolean {
  return shape !== undefined && allows(actor, shape, placed(shape, place))
}

/** Where the frames will be, when all of this has happened. */
function framesAfter(board: Board, places: Places): readonly StandingFrame[] {
  return framesOf(board).map((frame) => {
    const shape = places.has(frame.id) ? board.get(frame.id) : undefined
    return shape ? standing(placed(shape, places.get(frame.id))) : frame
  })
}

function stand(board: Board, frames: readonly StandingFrame[], shape: Shape): Shape {
  const others = isFrame(shape.type) ? frames.filter(({ id }) => !isWithin(board, id, shape.id)) : frames
  return { ...shape, parent: frameUnder(others, shape) }
}

function isWithin(board: Board, id: string, frame: string): boolean {
  for (let at: string | null = id; at !== null; at = board.get(at)?.parent ?? null)
    if (at === frame) return true
  return false
}

function isSound(shape: Shape): boolean {
  return shape.ends
    ? [shape.ends.start, shape.ends.end].every((end) => readEnd(endOf(end)) !== undefined)
    : readGeo(givenGeo(shape)) !== undefined
}

function write(board: Board, { before, after }: Move): void {
  if (after.parent !== before.parent) board.write.props(after.id, propsOf(after))
  if (!after.ends) {
    const place = givenGeo(after)
    if (givenGeo(before).some((value, i) => value !== place[i])) board.write.geo(after.id, place)
    return
  }
  for (const which of ['start', 'end'] as const) {
    const isFree = after.ends[which].target === null
    if (isFree && after.ends[which] !== before.ends?.[which])
      board.write.end(after.id, which, endOf(after.ends[which]))
  }
}
