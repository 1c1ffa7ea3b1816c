import { centreOf, contains, encloses, type Box } from '../geometry/box.ts'
import { rotate } from '../geometry/point.ts'
import { shapeOf, type Shape } from '../shapes/registry.ts'
import type { Board } from './board.ts'

export interface StandingFrame {
  readonly id: string
  readonly box: Box
  readonly rotation: number
}

/** The board's frames, from the bottom up. */
export function framesOf(board: Board): readonly StandingFrame[] {
  return board
    .all()
    .filter(({ type }) => isFrame(type))
    .map(standing)
}

export function isFrame(type: Shape['type']): boolean {
  return shapeOf(type).holdsOthers === true
}

export function standing({ id, x, y, w, h, rotation }: Shape): StandingFrame {
  return { id, box: { x, y, w, h }, rotation }
}

/** The topmost frame under the middle of the box; a frame itself stands only in one that has room for all of it. */
export function frameUnder(
  frames: readonly StandingFrame[],
  shape: Box & Pick<Shape, 'type'>,
): string | null {
  const centre = centreOf(shape)
  const found = frames.findLast(
    (frame) =>
      contains(frame.box, rotate(centre, centreOf(frame.box), -frame.rotation)) &&
      (!isFrame(shape.type) || encloses(frame.box, shape)),
  )
  return found?.id ?? null
}
