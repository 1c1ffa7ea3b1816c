import { expect, it } from 'vitest'
import { lookOf } from '../../drawing/look.ts'
import { encloses } from '../../geometry/box.ts'
import { columnsOf } from './checklist-columns.ts'
import { wordsIn } from '../test-words.ts'
import { checklistRow } from './checklist-row.ts'

const row = {
  id: 'row',
  type: 'checklist-row',
  x: 0,
  y: 0,
  w: 4400,
  h: 176,
  rotation: 0,
  layer: 'template',
  parent: null,
  order: 'a0',
  author: null,
  texts: {},
  props: { number: 3, item: 'Har fokus på borgeren' },
} as const

it('has room for a whole note in both of its places for notes', () => {
  const { evidence, more } = columnsOf(row)
  expect(encloses(evidence, { ...evidence, w: 160, h: 160 })).toBe(true)
  expect(encloses(more, { ...more, w: 160, h: 160 })).toBe(true)
})

it('keeps its places apart and inside the row', () => {
  const { number, item, scale, evidence, more } = columnsOf(row)
  const places = [number, item, scale, evidence, more]
  expect(places.every((box) => encloses({ x: 0, y: 0, w: row.w, h: row.h }, box))).toBe(true)
  expect(
    places.slice(1).every((box, index) => box.x > (places[index]?.x ?? 0) + (places[index]?.w ?? 0)),
  ).toBe(true)
})

it('offers a scale from 1 to 5 with nothing chosen, and no place for private answers', () => {
  const drawn = JSON.stringify(checklistRow.draw(row, lookOf('light', 'da')))
  for (const step of ['1', '2', '4', '5']) expect(drawn).toContain(`"text":"${step}"`)
  expect(checklistRow.texts(row, lookOf('light', 'da'))).toEqual([])
  expect(drawn).not.toContain('Mig selv')
})

it('reads its item aloud', () => {
  expect(checklistRow.describe(row, 'da')).toContain('Punkt 3: Har fokus på borgeren')
  expect(checklistRow.describe(row, 'en')).toContain('Item 3:')
})

it('shows on its scale what the group has answered, and tells it', () => {
  const results = { n: 9, median: 4, q1: 3, q3: 5, disagreement: false }
  const rated = { ...row, props: { ...row.props, results } }
  const words = wordsIn(checklistRow.draw(rated, lookOf('light', 'da')))
  expect(words).toContain('n 9')
  expect(words.filter((word) => word === '4')).toHaveLength(2)
  expect(checklistRow.describe(rated, 'en')).toContain('median 4.0, middle half 3.0 to 5.0, n 9')
})
