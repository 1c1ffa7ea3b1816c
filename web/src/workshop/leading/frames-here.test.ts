import { expect, it } from 'vitest'
import { framesHere } from './frames-here.ts'

const wheel = { id: 'wheel', box: { x: 0, y: 0, w: 1000, h: 600 } }
const notes = { id: 'notes', box: { x: 1200, y: 0, w: 1000, h: 600 } }
const frames = [wheel, notes]

it('gathers at the frame that fills the view, whatever the step says', () => {
  expect(framesHere(frames, { x: 1250, y: 50, w: 700, h: 400 }, ['wheel'])).toEqual(['notes'])
})

it('gathers at the frame of the step when one sees many', () => {
  expect(framesHere(frames, { x: -500, y: -500, w: 3500, h: 2000 }, ['wheel'])).toEqual(['wheel'])
})

it('gathers at all that one sees in a step without a frame', () => {
  expect(framesHere(frames, { x: -500, y: -500, w: 3500, h: 2000 }, [])).toEqual(['wheel', 'notes'])
})
