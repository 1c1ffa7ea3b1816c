import { describe, expect, it } from 'vitest'
import { Bitmaps, levelFor, type Level } from './bitmaps.ts'

/** A bitmap that knows only its size, and whether somebody has let go of it. */
function bitmap(side: number) {
  return {
    width: side,
    height: side,
    closed: false,
    close() {
      this.closed = true
    },
  }
}
type TestBitmap = ReturnType<typeof bitmap>

function shelf({ most = 1e9, missing = false } = {}) {
  const clock = { now: 0 }
  const came: string[] = []
  const decodedAt: [string, Level][] = []
  const made: TestBitmap[] = []
  const bitmaps = new Bitmaps({
    most,
    now: () => clock.now,
    fileOf: async (id) => (missing ? undefined : new Blob([id])),
    onCome: (id) => came.push(id),
    decode: async (file, level) => {
      decodedAt.push([await file.text(), level])
      const one = bitmap(level)
      made.push(one)
      return one
    },
  })
  return { bitmaps, clock, came, decodedAt, made }
}

const settle = () => new Promise((settled) => setTimeout(settled, 5))

it('knows how fine a picture has to be', () => {
  expect([1, 128, 129, 900, 9000].map(levelFor)).toEqual([128, 128, 256, 1024, 4096])
})

describe('a picture', () => {
  it('comes when it is looked at, once', async () => {
    const { bitmaps, came, decodedAt } = shelf()
    expect(bitmaps.get('a', 512)).toBeUndefined()
    expect(bitmaps.get('a', 512)).toBeUndefined()
    await settle()
    expect(bitmaps.get('a', 512)?.width).toBe(512)
    expect([came, decodedAt]).toEqual([['a'], [['a', 512]]])
  })

  it('is shown as well as it can be until it is as fine as it is seen', async () => {
    const { bitmaps } = shelf()
    bitmaps.get('a', 256)
    await settle()
    expect(bitmaps.get('a', 2048)?.width).toBe(256)
    await settle()
    expect(bitmaps.get('a', 2048)?.width).toBe(2048)
    expect(bitmaps.get('a', 512)?.width).toBe(2048)
  })

  it('isn’t asked for again and again when it isn’t there', async () => {
    const { bitmaps, came, decodedAt } = shelf({ missing: true })
    for (let frame = 0; frame < 5; frame++) {
      expect(bitmaps.get('a', 512)).toBeUndefined()
      await settle()
    }
    expect([came, decodedAt]).toEqual([[], []])
  })
})

describe('when there is no more room', () => {
  const one = 512 * 512 * 4

  it('lets go of those that nobody has seen for longest, and gets them again when they are', async () => {
    const { bitmaps, clock, made } = shelf({ most: 2 * one })
    for (const id of ['a', 'b', 'c']) {
      bitmaps.get(id, 512)
      await settle()
      clock.now += 10_000
    }
    expect(made.map(({ closed }) => closed)).toEqual([true, false, false])
    expect(bitmaps.get('a', 512)).toBeUndefined()
    await settle()
    expect(bitmaps.get('a', 512)?.width).toBe(512)
    expect(made[1]?.closed).toBe(true)
  })

  it('keeps what is in view', async () => {
    const { bitmaps, made } = shelf({ most: one })
    for (const id of ['a', 'b', 'c']) bitmaps.get(id, 512)
    await settle()
    expect(made.map(({ closed }) => closed)).toEqual([false, false, false])
  })
})

it('lets go of all when the board is closed', async () => {
  const { bitmaps, made } = shelf()
  bitmaps.get('a', 512)
  await settle()
  bitmaps.get('b', 512)
  bitmaps.close()
  await settle()
  expect(made.map(({ closed }) => closed)).toEqual([true, true])
})
