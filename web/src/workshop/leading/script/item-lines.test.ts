import { expect, it } from 'vitest'
import { itemsIn, linesOf } from './item-lines.ts'

const before = [
  { id: '1', title: 'Tillid' },
  { id: '2', title: 'Mod', frame: 'f' },
]
const makeId = () => 'new'

it('writes one item to a line', () => {
  expect(linesOf(before)).toBe('Tillid\nMod')
})

it('keeps what an item is when the lines change places', () => {
  expect(itemsIn('Mod\nTillid', before, makeId).map(({ id }) => id)).toEqual(['2', '1'])
})

it('keeps the item whose wording is changed', () => {
  expect(itemsIn('Tillid\nMod og vilje', before, makeId)[1]).toEqual({
    id: '2',
    title: 'Mod og vilje',
    frame: 'f',
  })
})

it('makes a new item of a new line, and leaves empty ones out', () => {
  expect(itemsIn('Tillid\n\nMod\nRo', before, makeId).map(({ id }) => id)).toEqual(['1', '2', 'new'])
})
