import { grow } from '../geometry/box.ts'
import type { Drawing } from './drawing.ts'

type Rect = Extract<Drawing, { kind: 'rect' }>

const color = '#1D2730'
/** From the outside in: how far it lies below, how much larger it is, and how dark. */
const layers = [
  { down: 4, wider: 1.5, opacity: 0.05 },
  { down: 2, wider: 0.75, opacity: 0.08 },
] as const

/** A soft shadow as plain rectangles: a blur would be slow on a canvas, and PDF has none. */
export function shadowOf({ box, radius = 0, shadow }: Rect): Rect[] {
  if (!shadow) return []
  return layers.map(({ down, wider, opacity }) => ({
    kind: 'rect',
    box: { ...grow(box, wider), y: box.y - wider + down },
    radius: radius + wider,
    style: { fill: color, opacity },
  }))
}
