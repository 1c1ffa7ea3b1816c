import type { TextBox } from '../../drawing/text-layout.ts'
import type { Box } from '../../geometry/box.ts'

const padding = { x: 10, y: 6 }
const size = { max: 16, min: 16 } as const

/** How the words of a cell are set: all cells alike, since the rows grow with them. */
export function cellText({ x, y, w, h }: Box, isHeading: boolean): TextBox {
  return {
    box: {
      x: x + padding.x,
      y: y + padding.y,
      w: Math.max(0, w - 2 * padding.x),
      h: Math.max(0, h - 2 * padding.y),
    },
    size,
    weight: isHeading ? 700 : 400,
    align: 'left',
    valign: isHeading ? 'middle' : 'top',
  }
}

/** How high a cell has to be for words of that height, in whole units, so that no rounding cuts them off. */
export function cellHeight(words: number): number {
  return Math.ceil(words) + 2 * padding.y + 1
}
