import { createCanvas } from '@napi-rs/canvas'

/** So grainy that no format makes it much smaller; another one by another seed. A square of so many pixels a side. */
export async function photo(format: 'png' | 'jpeg', side: number, seed = 1): Promise<Buffer> {
  const canvas = createCanvas(side, side)
  const context = canvas.getContext('2d')
  const grains = context.createImageData(side, side)
  let grain = seed
  grains.data.forEach((_, index) => {
    grain = (grain * 48_271) % 2_147_483_647
    grains.data[index] = index % 4 === 3 ? 255 : grain % 256
  })
  context.putImageData(grains, 0, 0)
  return format === 'png' ? canvas.encode('png') : canvas.encode('jpeg', 90)
}
