import { createCanvas, Image } from '@napi-rs/canvas'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { Board } from '@samtavle/shared/board/board'
import { seed } from '@samtavle/shared/board/new-board'
import { lookOf } from '@samtavle/shared/drawing/look'
import { pngExporter } from './png.ts'

const id = 'a'.repeat(43)

/** Red on the left, blue on the right. */
async function redAndBlue(): Promise<Uint8Array> {
  const canvas = createCanvas(20, 10)
  const context = canvas.getContext('2d')
  for (const [index, color] of ['#ff0000', '#0000ff'].entries()) {
    context.fillStyle = color
    context.fillRect(10 * index, 0, 10, 10)
  }
  return canvas.encode('png')
}

async function firstColour(flip?: string): Promise<number[]> {
  const board = new Board(new Y.Doc())
  const props = { image: id, w: 20, h: 10, ...(flip && { flip }) }
  const objects = [{ id: 'one', type: 'image', x: 0, y: 0, w: 200, h: 100, props }]
  seed(board, { title: '', template: null, locale: 'da', source: null, objects })
  const images = new Map([[id, { type: 'image/png', bytes: await redAndBlue() } as const]])
  const look = lookOf('light', 'da')
  const picture = new Image()
  picture.src = await pngExporter().run({ board, scope: { kind: 'board' }, look, images })
  await picture.decode()
  const context = createCanvas(picture.width, picture.height).getContext('2d')
  context.drawImage(picture, 0, 0)
  return [...context.getImageData(100, 100, 1, 1).data].slice(0, 3)
}

it('has the pictures of the board as they are seen, mirrored if they are', async () => {
  expect(await firstColour()).toEqual([255, 0, 0])
  expect(await firstColour('x')).toEqual([0, 0, 255])
  expect(await firstColour('y')).toEqual([255, 0, 0])
})
