import { contains } from '../geometry/box.ts'
import { subtract, type Point } from '../geometry/point.ts'
import type { Drawing, TextLine } from './drawing.ts'
import { lineHeight } from './fonts.ts'

/** The address that the words at a point lead to; in the drawings' own coordinates. */
export function linkAt(drawings: readonly Drawing[], point: Point): string | undefined {
  for (const drawing of drawings) {
    const link = linkIn(drawing, point)
    if (link !== undefined) return link
  }
  return undefined
}

function linkIn(drawing: Drawing, point: Point): string | undefined {
  if (drawing.kind === 'text') return firstOf(drawing.lines, drawing.size, point)
  if (drawing.kind !== 'group' || drawing.rotation) return undefined
  return linkAt(drawing.children, subtract(point, drawing.at ?? { x: 0, y: 0 }))
}

function firstOf(lines: readonly TextLine[], size: number, point: Point): string | undefined {
  for (const { baseline, runs } of lines) {
    const hit = runs.find(({ x, width: w = 0, link, rightToLeft }) => {
      const box = { x: rightToLeft ? x - w : x, y: baseline - size, w, h: size * lineHeight }
      return link !== undefined && contains(box, point)
    })
    if (hit) return hit.link
  }
  return undefined
}
