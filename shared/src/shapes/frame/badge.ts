import type { Drawing } from '../../drawing/drawing.ts'
import type { Look } from '../../drawing/look.ts'
import { layOut } from '../../drawing/text-layout.ts'
import type { Point } from '../../geometry/point.ts'

export const badgeSize = 32

/** A step's number in a filled circle, `at` its upper left corner. */
export function badge(step: number, at: Point, look: Look): Drawing[] {
  const box = { ...at, w: badgeSize, h: badgeSize }
  const part = { box, size: { max: 18, min: 18 }, weight: 700, align: 'center', valign: 'middle' } as const
  const { lines, size } = layOut(String(step), part)
  return [
    { kind: 'ellipse', box, style: { fill: look.accent } },
    { kind: 'text', lines, size, weight: 700, color: look.surface },
  ]
}
