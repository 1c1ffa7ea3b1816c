import type { Drawing } from '../../drawing/drawing.ts'
import type { Look } from '../../drawing/look.ts'
import { layOut } from '../../drawing/text-layout.ts'

export const badgeSize = 32

/** A step's number in a filled circle, `side` wide. */
export function badge(step: number, side: number, look: Look): Drawing[] {
  const box = { x: 0, y: 0, w: side, h: side }
  const letters = (side * 18) / badgeSize
  const part = {
    box,
    size: { max: letters, min: letters },
    weight: 700,
    align: 'center',
    valign: 'middle',
  } as const
  const { lines, size } = layOut(String(step), part)
  return [
    { kind: 'ellipse', box, style: { fill: look.accent } },
    { kind: 'text', lines, size, weight: 700, color: look.surface },
  ]
}
