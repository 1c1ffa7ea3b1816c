import { openPen, type PaintImage } from '@samtavle/shared/drawing/paint'
import type { Look } from '@samtavle/shared/drawing/look'
import type { Shape } from '@samtavle/shared/shapes/registry'
import type { DrawLists } from '../../scene/draw-lists.ts'
import type { Detail } from '../../scene/level-of-detail.ts'
import { cornerOf } from '../../scene/local-point.ts'
import type { Pictures } from '../images/pictures.ts'
import { onWholePixels } from './whole-pixels.ts'

const MOST_PATHS = 20_000

/** Paints shapes on a canvas that is set to board coordinates. */
export class Brush {
  readonly #lists: DrawLists
  readonly #paths = new Map<string, Path2D>()
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

  /** Reading path data costs more than filling the path, so each is read once. */
  readonly #path = (d: string): Path2D => {
    const known = this.#paths.get(d)
    if (known) return known
    if (this.#paths.size >= MOST_PATHS) this.#paths.clear()
    const path = new Path2D(d)
    this.#paths.set(d, path)
    return path
  }
}
