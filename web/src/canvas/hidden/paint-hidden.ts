import { intersects } from '@samtavle/shared/geometry/box'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import { cornerOf } from '../../scene/local-point.ts'
import type { Pen } from '../painting/pen.ts'

/** Side of the mark in CSS pixels; and how large a shape has to be on the screen to carry it. */
const MARK = 22
const ROOM = 44
/** An eye struck through, within 24 by 24. */
const eye =
  'M2 12c2.6-4.7 6-7 10-7s7.400 2.300 10 7c-2.600 4.700-6 7-10 7s-7.400-2.300-10-7zM12 9a3 3 0 1 0 0 6a3 3 0 1 0 0-6M4 20L20 4'

/** A dashed line and a mark on everything that nobody else sees: on colour alone nobody is to rely. */
export function paintHidden(shapes: readonly Shape[]): (pen: Pen) => void {
  return (pen) => {
    const { context, view, look } = pen
    const { width, height } = context.canvas
    // In CSS pixels, or more than them: enough to leave out what is far away.
    const seen = { x: view.x, y: view.y, w: width / view.zoom, h: height / view.zoom }
    context.save()
    context.strokeStyle = look.ink
    context.lineWidth = 2
    context.setLineDash([6, 4])
    const near = shapes.filter((shape) => intersects(seen, shapeOf(shape.type).bounds(shape)))
    for (const shape of near) onShape(pen, shape, outline)
    context.setLineDash([])
    for (const shape of near) if (Math.min(shape.w, shape.h) * view.zoom >= ROOM) onShape(pen, shape, mark)
    context.restore()
  }
}

function onShape(pen: Pen, shape: Shape, paint: (pen: Pen, w: number, h: number) => void): void {
  const { context, view } = pen
  const corner = cornerOf(shape)
  context.save()
  context.translate((corner.x - view.x) * view.zoom, (corner.y - view.y) * view.zoom)
  context.rotate((shape.rotation * Math.PI) / 180)
  paint(pen, shape.w * view.zoom, shape.h * view.zoom)
  context.restore()
}

function outline({ context }: Pen, w: number, h: number): void {
  context.strokeRect(-4, -4, w + 8, h + 8)
}

function mark({ context, look }: Pen, w: number): void {
  context.translate(w - MARK * 0.7, -MARK * 0.4)
  context.fillStyle = look.surface
  context.strokeStyle = look.ink
  context.lineWidth = 1.5
  context.beginPath()
  context.arc(MARK / 2, MARK / 2, MARK / 2, 0, 2 * Math.PI)
  context.fill()
  context.stroke()
  context.scale((MARK - 8) / 24, (MARK - 8) / 24)
  context.translate(7, 7)
  context.lineWidth = 2.4
  context.stroke(new Path2D(eye))
}
