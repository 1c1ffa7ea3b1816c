import { createCanvas, Image } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { remake, type Remade } from './remake.ts'
import { photo } from './test-photo.ts'

type Format = 'png' | 'jpeg' | 'webp' | 'gif'

/** Red, with a blue upper left quarter; or, in part, nothing at all. */
async function picture(format: Format, { w = 400, h = 200, holes = false } = {}): Promise<Buffer> {
  const canvas = createCanvas(w, h)
  const context = canvas.getContext('2d')
  context.fillStyle = '#cc0000'
  context.fillRect(0, 0, w, holes ? h / 2 : h)
  context.fillStyle = '#0000cc'
  context.fillRect(0, 0, w / 2, h / 2)
  switch (format) {
    case 'png':
      return canvas.encode('png')
    case 'gif':
      return canvas.encode('gif')
    case 'jpeg':
    case 'webp':
      return canvas.encode(format, 90)
  }
}

function imageOf(remade: Remade) {
  if (remade.kind === 'refused') throw new Error(remade.why)
  return remade.image
}

async function pixel(bytes: Uint8Array, x: number, y: number): Promise<number[]> {
  const seen = new Image()
  seen.src = bytes
  await seen.decode()
  const context = createCanvas(seen.width, seen.height).getContext('2d')
  context.drawImage(seen, 0, 0)
  return [...context.getImageData(x, y, 1, 1).data]
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
/** Where, when and with what it was taken; orientation 6: to be turned a quarter clockwise. */
const exif = Buffer.from('ffe1002245786966000049492a0008000000010012010300010000000600000000000000', 'hex')
const told = Buffer.concat([Buffer.from('fffe0018', 'hex'), Buffer.from('Rigshospitalet 55.69N ')])

function comment(length: number): Buffer {
  const segment = Buffer.alloc(2 + length)
  segment.writeUInt16BE(0xfffe, 0)
  segment.writeUInt16BE(length, 2)
  return segment
}

const no = { kind: 'refused', why: 'no-image' } as const
const tooMany = { kind: 'refused', why: 'too-many-pixels' } as const

describe('a picture that is brought to a board', () => {
  it.each(['png', 'jpeg', 'webp', 'gif'] as const)('may be a %s', async (format) => {
    const { type, w, h, bytes } = imageOf(await remake(await picture(format), false))
    expect({ w, h }).toEqual({ w: 400, h: 200 })
    expect(type).toBe(format === 'jpeg' ? 'image/jpeg' : 'image/png')
    const [red = 0, , blue = 0] = await pixel(bytes, 50, 50)
    expect(red < 40 && blue > 180).toBe(true)
  })

  it('stands upright as its camera said, and nothing that the camera said is kept', async () => {
    const jpeg = await picture('jpeg')
    const taken = Buffer.concat([jpeg.subarray(0, 2), exif, told, jpeg.subarray(2), Buffer.from('<script>')])
    const { w, h, bytes } = imageOf(await remake(taken, false))
    expect({ w, h }).toEqual({ w: 200, h: 400 })
    const [, , blue = 0] = await pixel(bytes, 150, 50)
    expect(blue).toBeGreaterThan(180)
    for (const told of ['Exif', 'Rigshospitalet', 'ICC_PROFILE', '<script>'])
      expect(text(bytes)).not.toContain(told)
  })

  it('keeps nothing that a PNG carries beside its pixels', async () => {
    const png = await picture('png')
    const told = Buffer.from('000000117445587441757468006f7200416e6e65204269726b', 'hex')
    const said = Buffer.concat([png.subarray(0, 33), told, Buffer.alloc(4), png.subarray(33)])
    const { bytes } = imageOf(await remake(Buffer.concat([png, Buffer.from('PK<svg onload=1>')]), false))
    expect(text(bytes)).not.toContain('svg')
    expect(text(bytes)).not.toMatch(/sRGB|sBIT|tEXt/)
    expect((await remake(said, false)).kind).toMatch(/made|refused/)
  })

  it('stays see-through where it was', async () => {
    const { type, bytes } = imageOf(await remake(await picture('webp', { holes: true }), false))
    expect(type).toBe('image/png')
    expect(await pixel(bytes, 50, 150)).toEqual([0, 0, 0, 0])
  })

  it('is kept as a JPEG when it is a photograph, whatever it came as', async () => {
    expect(imageOf(await remake(await photo('png', 300), false)).type).toBe('image/jpeg')
  })

  it('is made smaller when it is larger than any screen', async () => {
    const { w, h } = imageOf(await remake(await picture('png', { w: 6000, h: 1500 }), false))
    expect({ w, h }).toEqual({ w: 4096, h: 1024 })
  })

  it('has the same id whoever brings it', async () => {
    const [one, same] = await Promise.all([picture('png'), picture('png')])
    const other = await picture('png', { w: 401 })
    const ids = await Promise.all(
      [one, same, other].map(async (each) => imageOf(await remake(each, false)).id),
    )
    expect(ids[0]).toBe(ids[1])
    expect(ids[0]).not.toBe(ids[2])
    expect(ids[0]).toMatch(/^[\w-]{43}$/)
  })

  it('is the same to the last bit when it comes back in a file that we wrote', async () => {
    for (const source of [
      await photo('jpeg', 300),
      await picture('png'),
      await picture('png', { holes: true }),
    ]) {
      const first = imageOf(await remake(source, false))
      const again = imageOf(await remake(first.bytes, true))
      expect(again).toEqual(first)
    }
  })

  it('is made anew when a file says that it is ours and it isn’t', async () => {
    const jpeg = imageOf(await remake(await photo('jpeg', 300), false)).bytes
    const smuggled = Buffer.concat([jpeg.slice(0, 20), told, jpeg.slice(20)])
    const { bytes } = imageOf(await remake(smuggled, true))
    expect(text(bytes)).not.toContain('Rigshospitalet')
  })
})

describe('what is no picture', () => {
  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['an SVG in XML', '<?xml version="1.0"?><svg/>'],
    ['a PDF', '%PDF-1.7'],
    ['a program', 'MZ\u0090'],
    ['a GIF in name', 'GIF89a'],
    ['a PNG in name', '\u0089PNG\r\n\u001a\n'],
    ['a JPEG in name', '\u00ff\u00d8\u00ff\u00e0'],
    ['a WebP in name', 'RIFF\u0000\u0000\u0000\u0000WEBPVP8 '],
    ['a BMP', 'BM'],
    ['a TIFF', 'II*\u0000'],
    ['an AVIF', '\u0000\u0000\u0000 ftypavif'],
  ])('is refused: %s', async (_, bytes) => {
    expect(await remake(Buffer.from(bytes, 'latin1'), false)).toEqual(no)
  })

  it.each(['png', 'jpeg', 'webp', 'gif'] as const)('is half a %s', async (format) => {
    const whole = await picture(format)
    for (const share of [0.02, 0.1, 0.5, 0.9]) {
      const half = whole.subarray(0, Math.floor(whole.length * share))
      expect((await remake(half, false)).kind).toBe('refused')
    }
  })

  it('is one that says it is a forest and is a seed: it is refused before it is unpacked', async () => {
    const png = await picture('png')
    png.writeUInt32BE(50_000, 16)
    png.writeUInt32BE(50_000, 20)
    const jpeg = await picture('jpeg')
    const frame = jpeg.indexOf(Buffer.from('ffc0', 'hex'))
    jpeg.writeUInt16BE(65_000, frame + 5)
    jpeg.writeUInt16BE(65_000, frame + 7)
    const gif = await picture('gif')
    const first = gif.indexOf(0x2c, 13 + 3 * 2 ** ((gif.readUInt8(10) & 7) + 1))
    gif.writeUInt16LE(65_000, first + 5)
    gif.writeUInt16LE(65_000, first + 7)
    const before = process.memoryUsage().rss
    for (const bomb of [png, jpeg, gif]) expect(await remake(bomb, false)).toEqual(tooMany)
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
  })

  it.each(['ff01', 'ffd0', 'ffd7', 'ffd8'])(
    'is a JPEG that hides its size behind a marker that has no length: %s',
    async (bare) => {
      const jpeg = await picture('jpeg', { w: 1500, h: 1500 })
      const header = 2 + jpeg.readUInt16BE(4)
      // Whoever takes the next marker for a length looks here, and finds a small picture.
      const seed = 4 + 0xffe0
      const padding = Buffer.concat([comment(60_000), comment(20_000)])
      const head = Buffer.concat([
        jpeg.subarray(0, 2),
        Buffer.from(bare, 'hex'),
        jpeg.subarray(2, 2 + header),
        padding,
      ])
      Buffer.from('ffc0000b080010001001011100ffda0008', 'hex').copy(head, seed)
      expect(await remake(Buffer.concat([head, jpeg.subarray(2 + header)]), false)).toEqual(no)
    },
  )

  it('is a JPEG that is drawn over and over', async () => {
    const jpeg = await picture('jpeg')
    const scan = jpeg.indexOf(Buffer.from('ffda', 'hex'))
    const again = jpeg.subarray(scan, jpeg.length - 2)
    const many = Buffer.concat([
      jpeg.subarray(0, -2),
      ...Array.from({ length: 2000 }, () => again),
      jpeg.subarray(-2),
    ])
    expect(await remake(many, false)).toEqual(no)
  })

  it('is never more than refused, whatever is changed in it', { timeout: 60_000 }, async () => {
    let chance = 1
    const next = (below: number) => (chance = (chance * 48_271) % 2_147_483_647) % below
    for (const format of ['png', 'jpeg', 'webp', 'gif'] as const) {
      const whole = await picture(format, { w: 60, h: 40 })
      for (let round = 0; round < 150; round++) {
        const broken = Buffer.from(whole)
        for (let change = 0; change < 1 + next(6); change++) broken[next(broken.length)] = next(256)
        const remade = await remake(broken, next(2) === 0)
        if (remade.kind === 'made') expect(remade.image.w * remade.image.h).toBeLessThanOrEqual(4096 * 4096)
      }
    }
  })
})
