import type { Drawing } from '../drawing/drawing.ts'
import type { Look } from '../drawing/look.ts'
import { setWords } from '../drawing/set-words.ts'
import type { Box } from '../geometry/box.ts'

const steps = [1, 2, 3, 4, 5]

/** A scale from 1 to 5 as numbered circles on a line, across the middle of a box. */
export function scaleMarks({ x, y, w, h }: Box, diameter: number, look: Look): Drawing[] {
  const middle = y + h / 2
  const stride = (w - diameter) / (steps.length - 1)
  const [start, end] = [x + diameter / 2, x + w - diameter / 2]
  return [
    {
      kind: 'path',
      d: `M${start} ${middle}L${end} ${middle}`,
      style: { stroke: look.line, width: diameter * 0.04 },
    },
    ...steps.flatMap((step, index) => {
      const box = { x: x + stride * index, y: middle - diameter / 2, w: diameter, h: diameter }
      return numbered(step, box, look)
    }),
  ]
}

function numbered(step: number, box: Box, look: Look): Drawing[] {
  const size = { max: box.w * 0.46, min: box.w * 0.46 }
  const setting = { box, size, weight: 700, align: 'center', valign: 'middle' } as const
  return [
    { kind: 'ellipse', box, style: { fill: look.surface, stroke: look.line, width: box.w * 0.04 } },
    setWords(String(step), setting, look.muted),
  ]
}
