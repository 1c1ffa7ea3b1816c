import { cornerOf } from '../../scene/local-point.ts'
import type { Desk } from '../commands/canvas-command.ts'
import { intersects } from '@samtavle/shared/geometry/box'
import type { Pen } from '../painting/overlay-painter.ts'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'

/** A marker's yellow, and a line that is told from paper and from notes of the same colour. */
const markers = {
  light: { fill: 'rgb(255 186 0 / 16%)', line: '#a86400' },
  dark: { fill: 'rgb(255 196 60 / 16%)', line: '#ffc44d' },
} as const
/** From afar nobody tells more of them apart. */
const MOST = 1500

/** Marks what was found in what is on the screen, and frames the one that is shown. */
export function paintHits(
  { bench, scene }: Desk,
  hits: readonly string[],
  shown: string | undefined,
): (pen: Pen) => void {
  return (pen) => {
    const view = bench.camera.viewport()
    let left = MOST
    for (const id of hits) {
      const box = id === shown ? undefined : scene.boundsOf(id)
      const shape = box && intersects(view, box) ? scene.get(id) : undefined
      if (shape && left-- > 0) mark(pen, shape)
    }
    const current = shown === undefined ? undefined : scene.get(shown)
    if (current) frame(pen, current)
  }
}

function mark(pen: Pen, shape: Shape): void {
  const { context, look } = pen
  const marker = markers[look.theme]
  context.fillStyle = marker.fill
  context.strokeStyle = marker.line
  context.lineWidth = 2.5
  onShape(pen, shape, (w, h) => {
    // A whole frame in yellow would hide which of its notes are meant.
    if (!shapeOf(shape.type).holdsOthers) context.fillRect(0, 0, w, h)
    context.strokeRect(0, 0, w, h)
  })
}

function frame(pen: Pen, shape: Shape): void {
  const { context, look } = pen
  onShape(pen, shape, (w, h) => {
    for (const [color, width] of [
      [look.surface, 7],
      [markers[look.theme].line, 4],
    ] as const) {
      context.strokeStyle = color
      context.lineWidth = width
      context.strokeRect(-5, -5, w + 10, h + 10)
    }
  })
}

/** In CSS pixels, from the shape's own corner and turned as it is. */
function onShape({ context, view }: Pen, shape: Shape, paint: (w: number, h: number) => void): void {
  const { x, y } = cornerOf(shape)
  context.save()
  context.translate((x - view.x) * view.zoom, (y - view.y) * view.zoom)
  context.rotate((shape.rotation * Math.PI) / 180)
  paint(shape.w * view.zoom, shape.h * view.zoom)
  context.restore()
}
