import type { Drawing } from '@samtavle/shared/drawing/drawing'
import { imagesIn, noImages, type ImageFiles } from '@samtavle/shared/drawing/image-file'
import { imagePainter } from '@samtavle/shared/drawing/paint-image'
import { openPen } from '@samtavle/shared/drawing/paint'
import type { ExportedBoard, Exporter } from '@samtavle/shared/exports/exporter'
import { pictureOf } from '@samtavle/shared/exports/picture'
import { openFonts } from './bundled-fonts.ts'
import { lettersIn } from './letters-in.ts'

/** Sharp on a screen with two pixels to the point, and no larger than what every browser's canvas can hold. */
const scaleWanted = 2
const mostPixels = 8192
/** Shapes between two words about how far it has come, and how far drawing them all brings it. */
const stride = 200
const drawn = 0.8

/** To be run where nobody waits: drawing a large board takes a second. */
export const pngExporter: Exporter<ExportedBoard, Blob> = {
  extension: 'png',
  mediaType: 'image/png',
  async run(request, onProgress) {
    const { box, paper, drawings } = pictureOf(request)
    const fonts = openFonts(lettersIn(drawings))
    const scale = Math.min(scaleWanted, mostPixels / box.w, mostPixels / box.h)
    const canvas = new OffscreenCanvas(Math.ceil(box.w * scale), Math.ceil(box.h * scale))
    const context = canvas.getContext('2d')
    if (!context) throw new Error('this browser has no 2D canvas')
    await fonts
    context.scale(scale, scale)
    context.translate(-box.x, -box.y)
    const bitmaps = await decoded(request.images ?? noImages, drawings)
    const putImage = imagePainter(context, bitmaps)
    const pen = openPen(context, (d) => new Path2D(d), undefined, putImage)
    pen([paper])
    for (let at = 0; at < drawings.length; at += stride) {
      onProgress?.((at / drawings.length) * drawn)
      pen(drawings.slice(at, at + stride))
    }
    for (const bitmap of bitmaps.values()) bitmap.close()
    return canvas.convertToBlob({ type: 'image/png' })
  },
}

/** Those of the pictures that are on it. */
async function decoded(files: ImageFiles, drawings: readonly Drawing[]): Promise<Map<string, ImageBitmap>> {
  const bitmaps = new Map<string, ImageBitmap>()
  for (const id of imagesIn(drawings)) {
    const file = files.get(id)
    if (file)
      bitmaps.set(id, await createImageBitmap(new Blob([new Uint8Array(file.bytes)], { type: file.type })))
  }
  return bitmaps
}
