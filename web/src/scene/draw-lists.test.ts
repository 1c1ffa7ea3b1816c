import { lookOf } from '@samtavle/shared/drawing/look'
import { shapeFor } from '@samtavle/shared/shapes/test-shape'
import { beforeEach, expect, it } from 'vitest'
import { DrawLists } from './draw-lists.ts'

const look = lookOf('light', 'da')
const note = shapeFor('sticky', { texts: { '': 'Vi ringer til egen læge' } })

let lists: DrawLists
beforeEach(() => {
  lists = new DrawLists()
})

it('sets no words again for a note that is moved', () => {
  expect(lists.of({ ...note, x: 400 }, look, 'full')).toBe(lists.of(note, look, 'full'))
})

it('sets no words again for a copy', () => {
  expect(lists.of({ ...note, id: 'copy' }, look, 'full')).toBe(lists.of(note, look, 'full'))
})

it('keeps nothing of what it has let go', () => {
  const before = lists.of(note, look, 'full')
  lists.clear()
  expect(lists.of(note, look, 'full')).not.toBe(before)
})
