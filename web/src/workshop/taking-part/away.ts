import type { Box } from '@samtavle/shared/geometry/box'

/** The share of the smaller of the two that has to be seen before one counts as being there. */
const enough = 0.3

/** Whether somebody who looks at `view` has left what the others look at. */
export function isAway(frame: Box, view: Box): boolean {
  const w = Math.min(frame.x + frame.w, view.x + view.w) - Math.max(frame.x, view.x)
  const h = Math.min(frame.y + frame.h, view.y + view.h) - Math.max(frame.y, view.y)
  const seen = Math.max(0, w) * Math.max(0, h)
  return seen < enough * Math.min(frame.w * frame.h, view.w * view.h)
}

/** Whether nothing of the frame is out of sight. */
export function isWhole(frame: Box, view: Box): boolean {
  return (
    frame.x >= view.x &&
    frame.y >= view.y &&
    frame.x + frame.w <= view.x + view.w &&
    frame.y + frame.h <= view.y + view.h
  )
}
