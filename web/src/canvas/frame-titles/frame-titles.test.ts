import { boardWith } from '@samtavle/shared/board/test-board'
import { lookOf } from '@samtavle/shared/drawing/look'
import { expect, it } from 'vitest'
import { Scene } from '../../scene/scene.ts'
import { WholeBoard } from '../../scene/whole-board.ts'
import { Camera } from '../view/camera.ts'
import { frameTitles } from './frame-titles.ts'

/** Letters ten pixels wide, and a memory of what was written. */
class TitleCanvas {
  readonly written: string[] = []
  readonly save = () => undefined
  readonly restore = () => undefined
  readonly strokeText = () => undefined
  readonly fillText = (words: string) => void this.written.push(words)
  readonly measureText = (words: string) => ({ width: 10 * words.length })
}

function titlesAt(zoom: number): string[] {
  const frame = { type: 'frame', y: 0, w: 960, h: 640, layer: 'template' } as const
  const board = boardWith(
    { ...frame, id: 'one', x: 0, props: { tint: null, step: 2 }, texts: { title: 'Vælg to' } },
    { ...frame, id: 'two', x: 1000, texts: { title: 'Hvad gør vi, når patienten skal hjem?' } },
  )
  const camera = new Camera()
  camera.resize(1000, 800)
  camera.set({ x: -100, y: -100, zoom })
  const canvas = new TitleCanvas()
  const context = canvas as unknown as CanvasRenderingContext2D
  const shown = frameTitles(new Scene(new WholeBoard(board)), camera)(0)
  shown?.paint({ context, view: camera.get(), look: lookOf('light', 'da') })
  return canvas.written
}

it('leaves titles that can be read on the board to the board', () => {
  expect(titlesAt(1)).toEqual([])
})

it('says above the frames what they are called when they are far away, as far as there is room', () => {
  expect(titlesAt(0.2)).toEqual(['2 · Vælg to', 'Hvad gør vi, når p…'])
})

it('says nothing of what is too far away for any name', () => {
  expect(titlesAt(0.03)).toEqual([])
})
