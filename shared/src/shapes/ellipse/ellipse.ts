import { grow, type Box } from '../../geometry/box.ts'
import type { Point } from '../../geometry/point.ts'
import { defineArea } from '../area.ts'
import type { Placed } from '../shape.ts'

/** The largest upright rectangle inside of the ellipse, and a little air. */
function innerBox({ w, h }: Placed): Box {
  const box = {
    x: (w * (1 - Math.SQRT1_2)) / 2,
    y: (h * (1 - Math.SQRT1_2)) / 2,
    w: w * Math.SQRT1_2,
    h: h * Math.SQRT1_2,
  }
  return grow(box, -4)
}

function isInside({ x, y, w, h }: Box, point: Point): boolean {
  if (w <= 0 || h <= 0) return false
  return Math.hypot((point.x - x - w / 2) / (w / 2), (point.y - y - h / 2) / (h / 2)) <= 1
}

export const ellipse = defineArea({
  type: 'ellipse',
  words: { da: 'Ellipse', en: 'Ellipse' },
  size: { w: 200, h: 140 },
  room: innerBox,
  isInside,
  outline: (box, style) => ({ kind: 'ellipse', box, style }),
})
