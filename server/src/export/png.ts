import { createCanvas, GlobalFonts, Image, Path2D } from '@napi-rs/canvas'
import type { Drawing } from '@samtavle/shared/drawing/drawing'
import { fontFamily } from '@samtavle/shared/drawing/fonts'
import { imagesIn, noImages, type ImageFiles } from '@samtavle/shared/drawing/image-file'
import { imagePainter } from '@samtavle/shared/drawing/paint-image'
import { paint } from '@samtavle/shared/drawing/paint'
import type { Exporter } from '@samtavle/shared/exports/exporter'
import { pictureOf } from '@samtavle/shared/exports/picture'
import { colorEmojiPath, faces, subsets, textFontPath } from './fonts.ts'

const SCALE = 2
/** Pixels: what every viewer opens. */
const LONGEST_SIDE = 8192

/** Registers the fonts once, with the whole process: the canvas keeps them there. */
export function pngExporter(): Exporter {
  registerFonts()
  return {
    extension: 'png',
    mediaType: 'image/png',
    async run(request) {
      const { box, paper, drawings } = pictureOf(request)
      const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(box.w, box.h))
      const canvas = createCanvas(pixels(box.w * scale), pixels(box.h * scale))
      const context = canvas.getContext('2d')
      context.scale(scale, scale)
      context.translate(-box.x, -box.y)
      const putImage = imagePainter(context, await decoded(request.images ?? noImages, drawings))
      paint(context, [paper, ...drawings], (d) => new Path2D(d), undefined, putImage)
      return canvas.encode('png')
    },
  }
}

/** Those of the pictures that are on it. */
async function decoded(files: ImageFiles, drawings: readonly Drawing[]): Promise<Map<string, Image>> {
  const pictures = new Map<string, Image>()
  for (const id of imagesIn(drawings)) {
    const file = files.get(id)
    if (!file) continue
    const picture = new Image()
    picture.src = file.bytes
    await picture.decode()
    pictures.set(id, picture)
  }
  return pictures
}

function pixels(length: number): number {
  return Math.max(1, Math.round(length))
}

function registerFonts(): void {
  for (const face of faces)
    for (const subset of subsets)
      GlobalFonts.registerFromPath(textFontPath(subset, face, 'woff2'), fontFamily)
  GlobalFonts.registerFromPath(colorEmojiPath(), 'Noto Color Emoji')
}
