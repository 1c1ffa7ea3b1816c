import { intersects, type Box } from '@samtavle/shared/geometry/box'

/** Most frames that one gathering names. */
const most = 20

/**
 * Where «here» is when the group is gathered: the frame that fills at least half of what one sees, else the step's own
 * frames, else all that one sees.
 */
export function framesHere(
  frames: readonly { readonly id: string; readonly box: Box }[],
  seen: Box,
  ofStep: readonly string[],
): readonly string[] {
  const filling = frames.find(({ box }) => overlap(box, seen) >= (seen.w * seen.h) / 2)
  if (filling) return [filling.id]
  if (ofStep.length > 0) return ofStep
  return frames
    .filter(({ box }) => intersects(box, seen))
    .map(({ id }) => id)
    .slice(0, most)
}

function overlap(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  return Math.max(0, w) * Math.max(0, h)
}
