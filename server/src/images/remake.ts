import { createHash } from 'node:crypto'
import { createCanvas, Image, type SKRSContext2D } from '@napi-rs/canvas'
import type { ImageFile } from '@samtavle/shared/drawing/image-file'
import { readImageHeader, type ImageHeader } from './image-header.ts'
import { plainJpeg } from './plain-jpeg.ts'
import { plainPng } from './plain-png.ts'

/** A picture as it is kept: drawn anew from its pixels, so that nothing of the file that came is in it. */
export interface RemadeImage extends ImageFile {
  readonly id: string
  readonly w: number
  readonly h: number
}

export type Remade =
  | { readonly kind: 'made'; readonly image: RemadeImage }
  | { readonly kind: 'refused'; readonly why: 'no-image' | 'too-many-pixels' }

/** A camera's finest picture. Each pixel takes four bytes while it is drawn. */
const mostPixels = 50_000_000
/** Of what is kept, in pixels. */
const longest = 4096
const jpegQuality = 85
/** So much larger may a picture be as a PNG, in which letters stay sharp, than as a JPEG. */
const worthSharpness = 1.5
const fineAsPng = 64 * 1024

/** Refuses what is no picture. With `keep`, a file that we have made before stays as it is, to the last bit. */
export async function remake(bytes: Uint8Array, keep: boolean): Promise<Remade> {
  const header = readImageHeader(bytes)
  if (!header) return { kind: 'refused', why: 'no-image' }
  if (header.w * header.h > mostPixels) return { kind: 'refused', why: 'too-many-pixels' }
  const picture = await decode(bytes)
  if (!picture) return { kind: 'refused', why: 'no-image' }
  const ours = keep ? asWeMadeIt(bytes, header) : undefined
  if (ours) return made(ours, picture.width, picture.height)
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const [w, h] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale)))
  return draw(picture, header, w ?? 1, h ?? 1)
}

async function decode(bytes: Uint8Array): Promise<Image | undefined> {
  const picture = new Image()
  try {
    picture.src = bytes
    await picture.decode()
  } catch {
    return undefined
  }
  return picture.width > 0 && picture.height > 0 ? picture : undefined
}

function asWeMadeIt(bytes: Uint8Array, { type, w, h }: ImageHeader): ImageFile | undefined {
  if (Math.max(w, h) > longest || (type !== 'png' && type !== 'jpeg')) return undefined
  const plain = (type === 'png' ? plainPng : plainJpeg)(Buffer.from(bytes))
  return plain && Buffer.compare(plain, bytes) === 0 ? { type: `image/${type}`, bytes: plain } : undefined
}

async function draw(picture: Image, { type }: ImageHeader, w: number, h: number): Promise<Remade> {
  const canvas = createCanvas(w, h)
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, w, h)
  const isSeenThrough = type !== 'jpeg' && hasHoles(context, w, h)
  const jpeg = isSeenThrough ? undefined : plainJpeg(await canvas.encode('jpeg', jpegQuality))
  if (jpeg && type === 'jpeg') return made({ type: 'image/jpeg', bytes: jpeg }, w, h)
  const png = plainPng(await canvas.encode('png'))
  const isPngBest = png && (!jpeg || png.length <= Math.max(fineAsPng, jpeg.length * worthSharpness))
  if (isPngBest) return made({ type: 'image/png', bytes: png }, w, h)
  return jpeg ? made({ type: 'image/jpeg', bytes: jpeg }, w, h) : { kind: 'refused', why: 'no-image' }
}

/** Looked at in bands, since all pixels at once would take as much memory again. */
function hasHoles(context: SKRSContext2D, w: number, h: number): boolean {
  const band = 256
  for (let y = 0; y < h; y += band) {
    const { data } = context.getImageData(0, y, w, Math.min(band, h - y))
    for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] !== 255) return true
  }
  return false
}

function made(file: ImageFile, w: number, h: number): Remade {
  const id = createHash('sha256').update(file.bytes).digest('base64url')
  return { kind: 'made', image: { ...file, id, w, h } }
}
