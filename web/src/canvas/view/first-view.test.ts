import { shapeOf } from '@samtavle/shared/shapes/registry'
import { expect, it } from 'vitest'
import { encloses } from '@samtavle/shared/geometry/box'
import { TestDesk } from '../commands/test-desk.ts'
import { firstView } from './first-view.ts'

const frame = (id: string, x: number, y: number) => ({ id, type: 'frame', x, y, w: 1600, h: 900 })

/** Which of two frames are in view at first on a canvas of that size, in CSS pixels. */
function seenOn(w: number, h: number): readonly string[] {
  const { bench } = new TestDesk([frame('first', 0, 0), frame('second', 0, 9000)])
  bench.camera.resize(w, h)
  firstView(bench, undefined)
  const seen = bench.camera.viewport()
  const isSeen = (id: string) => {
    const shape = bench.whole.get(id)
    return shape !== undefined && encloses(seen, shapeOf(shape.type).bounds(shape))
  }
  return ['first', 'second'].filter(isSeen)
}

it('is all of the board on a screen with room for it', () => {
  expect(seenOn(1440, 900)).toEqual(['first', 'second'])
})

it.each([
  ['upright', 390, 844],
  ['on its side', 844, 390],
])('is the first frame on a phone that is held %s', (_, w, h) => {
  expect(seenOn(w, h)).toEqual(['first'])
})

it('is where one was last, wherever that is', () => {
  const { bench } = new TestDesk([frame('first', 0, 0)])
  const last = { x: 5000, y: 5000, zoom: 0.5 }
  firstView(bench, last)
  expect(bench.camera.get()).toEqual(last)
})
