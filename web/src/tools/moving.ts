import type { Point } from '@samtavle/shared/geometry/point'
import type { Draft } from '@samtavle/shared/protocol/presence'
import type { Drafts, ToolContext } from './tool.ts'

/** What is being moved, from where. */
export interface Load {
  readonly ids: readonly string[]
  /** Everything that was copied for this drag, which vanishes if it is called off. */
  readonly copies: readonly string[]
  readonly from: Point
}

/** Those of the shapes that this person may move. */
export function movable(ids: readonly string[], context: ToolContext): string[] {
  return ids.filter((id) => {
    const shape = context.get(id)
    return shape !== undefined && context.mayMove(shape)
  })
}

/** Where everything is now that the hand is at `to`. */
export function carried({ ids, from }: Load, to: Point, straight: boolean, context: ToolContext): Drafts {
  const by = stepTo(from, to, straight)
  const drafts: Record<string, Draft> = {}
  for (const id of ids) {
    const shape = context.get(id)
    if (shape) drafts[id] = [shape.x + by.x, shape.y + by.y, shape.w, shape.h, shape.rotation]
  }
  return drafts
}

/** Whole units keep the board tidy; `straight` keeps to one axis. */
function stepTo(from: Point, to: Point, straight: boolean): Point {
  const [x, y] = [Math.round(to.x - from.x), Math.round(to.y - from.y)]
  if (!straight) return { x, y }
  return Math.abs(x) >= Math.abs(y) ? { x, y: 0 } : { x: 0, y }
}
