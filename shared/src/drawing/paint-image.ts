import type { Box } from '../geometry/box.ts'
import type { Flip } from './drawing.ts'
import { mirror } from './mirror.ts'
import type { PaintImage } from './paint.ts'

/** As much of a 2D canvas as putting a picture on it takes. */
export interface ImageCanvas<Picture> {
  save(): void
  restore(): void
  translate(x: number, y: number): void
  scale(x: number, y: number): void
  drawImage(picture: Picture, x: number, y: number, w: number, h: number): void
}

/** Puts a picture into its box, mirrored as it is meant to be. */
export function putImage<Picture>(
  context: ImageCanvas<Picture>,
  picture: Picture,
  box: Box,
  flip: Flip | undefined,
): void {
  const { at, scale } = mirror(box, flip)
  context.save()
  context.translate(at.x, at.y)
  context.scale(scale.x, scale.y)
  context.drawImage(picture, 0, 0, box.w, box.h)
  context.restore()
}

/** Puts those pictures that there are; for `paint`. */
export function imagePainter<Picture>(
  context: ImageCanvas<Picture>,
  pictures: ReadonlyMap<string, Picture>,
): PaintImage {
  return ({ image, box, flip }) => {
    const picture = pictures.get(image)
    if (picture === undefined) return false
    putImage(context, picture, box, flip)
    return true
  }
}
