import type { Drawing } from '@samtavle/shared/drawing/drawing'
import { paint } from '@samtavle/shared/drawing/paint'
import { drawStroke } from '@samtavle/shared/shapes/ink/ink'
import { samplesOf } from '@samtavle/shared/shapes/ink/samples'
import { ownBox } from '@samtavle/shared/shapes/placement'
import type { Shape } from '@samtavle/shared/shapes/registry'
import { cornerOf } from '../../scene/local-point.ts'
import type { Sketch } from '../../tools/tool.ts'
import type { Pen } from './pen.ts'

/** The stroke looks while it is drawn as it will when it is done. */
export function paintStroke(pen: Pen, { samples, style }: Extract<Sketch, { kind: 'ink' }>): void {
  onBoard(pen, () => paint(pen.context, drawStroke(samples, style, pen.look), pathOf))
}

/** Veils what will be gone when the eraser is lifted. */
export function paintErased(pen: Pen, shapes: readonly Shape[]): void {
  const { context } = pen
  onBoard(pen, () => {
    for (const shape of shapes) {
      const { x, y } = cornerOf(shape)
      context.save()
      context.translate(x, y)
      context.rotate((shape.rotation * Math.PI) / 180)
      paint(context, veilOver(shape, pen), pathOf)
      context.restore()
    }
  })
}

function veilOver(shape: Shape, { look }: Pen): readonly Drawing[] {
  const style = { fill: look.paper, opacity: 0.72 }
  if (shape.type !== 'ink') return [{ kind: 'rect', box: ownBox(shape), radius: 4, style }]
  const { points, width } = shape.props
  const stroke = { ...shape.props, width: width + 2 }
  return drawStroke(samplesOf(points, shape), stroke, look).map(
    (drawing) => ({ ...drawing, style }) as Drawing,
  )
}

function onBoard({ context, view }: Pen, draw: () => void): void {
  context.save()
  context.scale(view.zoom, view.zoom)
  context.translate(-view.x, -view.y)
  draw()
  context.restore()
}

function pathOf(d: string): Path2D {
  return new Path2D(d)
}
