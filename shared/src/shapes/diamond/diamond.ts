import { grow, type Box } from '../../geometry/box.ts'
import type { Point } from '../../geometry/point.ts'
import { defineArea } from '../area.ts'
import type { Placed } from '../shape.ts'

/** Half as wide and half as high: the largest box of its proportions that fits in. */
function innerBox({ w, h }: Placed): Box {
  return grow({ x: w / 4, y: h / 4, w: w / 2, h: h / 2 }, 2)
}

function isInside({ x, y, w, h }: Box, point: Point): boolean {
  if (w <= 0 || h <= 0) return false
  return Math.abs(point.x - x - w / 2) / (w / 2) + Math.abs(point.y - y - h / 2) / (h / 2) <= 1
}

/** A square on its corner: where a way parts. */
export const diamond = defineArea({
  type: 'diamond',
  words: { da: 'Rombe', en: 'Diamond' },
  size: { w: 200, h: 160 },
  room: innerBox,
  isInside,
  outline: ({ w, h }, style) => ({
    kind: 'path',
    d: `M${w / 2} 0L${w} ${h / 2}L${w / 2} ${h}L0 ${h / 2}Z`,
    style,
  }),
})
