import type { Color, Drawing } from '../../drawing/drawing.ts'
import { distance, type Point } from '../../geometry/point.ts'
import { place } from './arrow-line.ts'
import type { Head } from './arrow-props.ts'

/** Half the width of a head for each unit of its length. */
const slimness = 0.38

/** Of a head, in board units. */
export function headLength(width: number): number {
  return 8 + 3 * width
}

/** How much of a head of that length the line leaves out, or its blunt end would show beside the tip. */
export const insets: Readonly<Record<Head, number>> = {
  none: 0,
  triangle: 0.7,
  arrow: 0.12,
  dot: 0.4,
  diamond: 0.7,
  bar: 0,
}

interface HeadLook {
  readonly length: number
  readonly width: number
  readonly color: Color
}

/** The head of a line that comes `from` somewhere, with its foremost point at `tip`. */
export function headAt(head: Head, tip: Point, from: Point, { length, width, color }: HeadLook): Drawing[] {
  const far = distance(tip, from) || 1
  const back = { x: (from.x - tip.x) / far, y: (from.y - tip.y) / far }
  /** So far back along the line, and so far to its side, in lengths of the head. */
  const at = (along: number, aside: number) =>
    place({
      x: tip.x + (back.x * along - back.y * aside) * length,
      y: tip.y + (back.y * along + back.x * aside) * length,
    })
  const filled = (d: string): Drawing[] => [
    { kind: 'path', d: `M${d}Z`, style: { fill: color, stroke: color, width: 2 } },
  ]
  const stroked = (d: string): Drawing[] => [{ kind: 'path', d: `M${d}`, style: { stroke: color, width } }]
  switch (head) {
    case 'none':
      return []
    case 'triangle':
      return filled(`${place(tip)}L${at(1, slimness)}L${at(1, -slimness)}`)
    case 'arrow':
      return stroked(`${at(0.9, 0.5)}L${place(tip)}L${at(0.9, -0.5)}`)
    case 'diamond':
      return filled(`${place(tip)}L${at(0.5, slimness)}L${at(1, 0)}L${at(0.5, -slimness)}`)
    case 'bar':
      return stroked(`${at(0, 0.45)}L${at(0, -0.45)}`)
    case 'dot': {
      const r = length * 0.3
      const [x, y] = [tip.x + back.x * r, tip.y + back.y * r]
      return [{ kind: 'ellipse', box: { x: x - r, y: y - r, w: 2 * r, h: 2 * r }, style: { fill: color } }]
    }
  }
}
