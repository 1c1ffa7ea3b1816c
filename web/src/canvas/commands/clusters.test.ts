import { expect, it } from 'vitest'
import { TestDesk } from './test-desk.ts'

const notes = [
  { id: 'a', type: 'sticky', x: 0, y: 0 },
  { id: 'b', type: 'sticky', x: 200, y: 0 },
]

function clustered(): TestDesk {
  const desk = new TestDesk(notes).select('a', 'b')
  desk.press('mod+alt+g')
  return desk
}

it('gathers the selected notes and asks for their title', () => {
  const desk = clustered()
  const [id = ''] = desk.bench.selection.get()
  expect(desk.bench.whole.get(id)).toMatchObject({ type: 'cluster' })
  expect(desk.bench.writing.at.get()).toEqual({ id, part: 'title' })
  expect(desk.bench.whole.get('a')?.parent).toBe(id)
})

it('dissolves a cluster into its notes, which are then picked out', () => {
  const desk = clustered()
  desk.do('dissolve-cluster')
  expect(desk.bench.whole.all().map(({ id }) => id)).toEqual(['a', 'b'])
  expect(desk.bench.selection.get()).toEqual(['a', 'b'])
})
