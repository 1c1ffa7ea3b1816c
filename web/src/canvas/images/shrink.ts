/** The longest side that is sent, in pixels: sharp on any screen at the size of a large note and more. */
const longest = 2560
/** Above it a picture whose every pixel counts is sent with less care for each. */
const largestPng = 2.5 * 1024 * 1024
const quality = 0.9
/** A file above it isn't even opened: a phone would run out of memory. */
const mostOpened = 100 * 1024 * 1024

export type Shrunk =
  | { readonly kind: 'shrunk'; readonly file: Blob; readonly w: number; readonly h: number }
  | { readonly kind: 'refused'; readonly why: 'no-image' | 'too-large' }

/**
 * A picture drawn anew, no larger than it is looked at: what the camera wrote about place and time never leaves this
 * device. `most` is what the server takes, in bytes.
 */
export async function shrink(file: Blob, most: number): Promise<Shrunk> {
  if (file.size > mostOpened) return { kind: 'refused', why: 'too-large' }
  const picture = await opened(file)
  if (!picture) return { kind: 'refused', why: 'no-image' }
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const [w, h] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale)))
  const canvas = new OffscreenCanvas(w ?? 1, h ?? 1)
  const context = canvas.getContext('2d')
  if (!context) return { kind: 'refused', why: 'no-image' }
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const drawn = await written(canvas, file.type === 'image/jpeg')
  if (drawn.size > most) return { kind: 'refused', why: 'too-large' }
  return { kind: 'shrunk', file: drawn, w: canvas.width, h: canvas.height }
}

async function opened(file: Blob): Promise<ImageBitmap | undefined> {
  const [picture] = await Promise.allSettled([createImageBitmap(file)])
  return picture.status === 'fulfilled' ? picture.value : undefined
}

/** A photograph as such; anything else with every pixel as it is, unless that takes too much. */
async function written(canvas: OffscreenCanvas, isPhoto: boolean): Promise<Blob> {
  if (isPhoto) return canvas.convertToBlob({ type: 'image/jpeg', quality })
  const png = await canvas.convertToBlob({ type: 'image/png' })
  if (png.size <= largestPng) return png
  // Safari can't write it, and gives a PNG instead.
  return canvas.convertToBlob({ type: 'image/webp', quality })
}
