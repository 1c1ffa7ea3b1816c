import { createCanvas } from '@napi-rs/canvas'
import { afterEach, expect, it } from 'vitest'
import { openImageMaker, type ImageMaker, type ImageMakerOptions } from './image-maker.ts'

let opened: ImageMaker | undefined
afterEach(() => opened?.close())

function open(options?: ImageMakerOptions): ImageMaker {
  opened = openImageMaker(options)
  return opened
}

async function picture(w = 40): Promise<Uint8Array> {
  const canvas = createCanvas(w, 30)
  canvas.getContext('2d').fillRect(0, 0, 10, 10)
  return canvas.encode('png')
}

it('makes one picture after the other in a process of its own', async () => {
  const maker = open()
  const made = await Promise.all([maker.make(await picture()), maker.make(await picture(50))])
  expect(made).toMatchObject([
    { kind: 'made', image: { type: 'image/png', w: 40, h: 30 } },
    { kind: 'made', image: { w: 50 } },
  ])
})

it('refuses what is none, and goes on', async () => {
  const maker = open()
  const [refused, made] = await Promise.all([maker.make(Buffer.from('<svg/>')), maker.make(await picture())])
  expect(refused).toEqual({ kind: 'refused', why: 'no-image' })
  expect(made.kind).toBe('made')
})

it('asks people to come again when too many wait', async () => {
  const maker = open({ mostWaiting: 2 })
  const bytes = await picture()
  const all = await Promise.all([maker.make(bytes), maker.make(bytes), maker.make(bytes)])
  expect(all.map(({ kind }) => kind)).toEqual(['made', 'made', 'busy'])
  expect((await maker.make(bytes)).kind).toBe('made')
})

it('ends what takes too long, and begins anew for the next', async () => {
  const slow = openImageMaker({ mostMs: 1 })
  expect(await slow.make(await picture())).toEqual({ kind: 'refused', why: 'no-image' })
  await slow.close()
  expect((await open().make(await picture())).kind).toBe('made')
})

it('rests when there is nothing to do, and wakes', async () => {
  const maker = open({ restMs: 20 })
  expect((await maker.make(await picture())).kind).toBe('made')
  await new Promise((passed) => setTimeout(passed, 200))
  expect((await maker.make(await picture())).kind).toBe('made')
})
