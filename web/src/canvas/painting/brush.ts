import type { Drawing } from '@samtavle/shared/drawing/drawing'
import { openPen, type PaintImage } from '@samtavle/shared/drawing/paint'
import type { Look } from '@samtavle/shared/drawing/look'
import type { Shape } from '@samtavle/shared/shapes/registry'
import type { DrawLists } from '../../scene/draw-lists.ts'
import type { Detail } from '../../scene/level-of-detail.ts'
import { cornerOf } from '../../scene/local-point.ts'
import type { Pictures } from '../images/pictures.ts'
import { onWholePixels } from './whole-pixels.ts'

/** Paints shapes on a canvas that is set to board coordinates. */
export class Brush {
  readonly #lists: DrawLists
  readonly #paths = new WeakMap<Drawing, Path2D>()
  readonly #pictures: Pictures
  readonly look: Look

  constructor(lists: DrawLists, look: Look, pictures: Pictures) {
    this.#lists = lists
    this.look = look
    this.#pictures = pictures
  }

  paint(context: CanvasRenderingContext2D, shapes: readonly Shape[], detail: Detail): void {
    const putImage: PaintImage = (image) => this.#pictures.paint(context, image)
    context.save()
    const { a, b, c, d, e, f } = context.getTransform()
    const draw = openPen<Path2D>(context, this.#path, onWholePixels(context), putImage)
    for (const shape of shapes) {
      const { x, y } = cornerOf(shape)
      context.setTransform(a, b, c, d, a * x + c * y + e, b * x + d * y + f)
      if (shape.rotation !== 0) context.rotate((shape.rotation * Math.PI) / 180)
      draw(this.#lists.of(shape, this.look, detail))
    }
    context.restore()
  }

  /** Reading path data costs more than filling the path, so each is read once, and goes with what it draws. */
  readonly #path = (d: string, of: Drawing): Path2D => {
    const known = this.#paths.get(of)
    if (known) return known
    const path = new Path2D(d)
    this.#paths.set(of, path)
    return path
  }
}
