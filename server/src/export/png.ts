import { createCanvas, GlobalFonts, Path2D } from '@napi-rs/canvas'
import { fontFamily } from '@samtavle/shared/drawing/fonts'
import { paint } from '@samtavle/shared/drawing/paint'
import type { Exporter } from '@samtavle/shared/exports/exporter'
import { pictureOf } from '@samtavle/shared/exports/picture'
import { colorEmojiPath, subsets, textFontPath, weights } from './fonts.ts'

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
      paint(context, [paper, ...drawings], (d) => new Path2D(d))
      return canvas.encode('png')
    },
  }
}

function pixels(length: number): number {
  return Math.max(1, Math.round(length))
}

function registerFonts(): void {
  for (const weight of weights)
    for (const subset of subsets)
      GlobalFonts.registerFromPath(textFontPath(subset, weight, 'woff2'), fontFamily)
  GlobalFonts.registerFromPath(colorEmojiPath(), 'Noto Color Emoji')
}
