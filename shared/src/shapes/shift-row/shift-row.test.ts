import { expect, it } from 'vitest'
import { lookOf } from '../../drawing/look.ts'
import { encloses } from '../../geometry/box.ts'
import { columnsOf } from './shift-columns.ts'
import { wordsIn } from '../test-words.ts'
import { shiftRow } from './shift-row.ts'

const row = {
  id: 'row',
  type: 'shift-row',
  x: 0,
  y: 0,
  w: 4400,
  h: 240,
  rotation: 0,
  layer: 'template',
  parent: null,
  order: 'a0',
  author: null,
  texts: {},
  props: { number: 2 },
} as const

it('begins with three empty places: from, the action in between, and to', () => {
  const parts = shiftRow.texts(row, lookOf('light', 'da'))
  expect(parts.map(({ part, label }) => [part, label])).toEqual([
    ['from', 'Par 2: fra'],
    ['action', 'Par 2: handling'],
    ['to', 'Par 2: til'],
  ])
})

it('keeps what is written within its own place', () => {
  const { from, action, to } = columnsOf(row)
  const boxes = shiftRow.texts(row, lookOf('light', 'en')).map(({ box }) => box)
  expect([from, action, to].every((place, index) => encloses(place, boxes[index]!))).toBe(true)
})

it('shows in an export only what was written, never its placeholders', () => {
  const look = { ...lookOf('light', 'da'), placeholders: false }
  const drawn = JSON.stringify(shiftRow.draw({ ...row, texts: { from: 'Vi venter' } }, look))
  expect(drawn).toContain('Vi venter')
  expect(drawn).not.toContain('Til …')
})

it('reads the whole shift aloud', () => {
  const written = { ...row, texts: { from: 'Vi venter', to: 'Vi opsøger' } }
  expect(shiftRow.describe(written, 'da')).toBe(
    'Par 2. fra: Vi venter. handling: ikke skrevet endnu. til: Vi opsøger',
  )
})

it('shows where the group is on its own scale, and tells it', () => {
  const results = { n: 14, median: 2.5, q1: 2, q3: 4, disagreement: true, before: 2 }
  const rated = { ...row, props: { number: 2, results } }
  const words = wordsIn(shiftRow.draw(rated, lookOf('light', 'da')))
  for (const word of ['2,5', 'n 14', 'uenighed']) expect(words).toContain(word)
  expect(shiftRow.describe(rated, 'da')).toContain(
    'Hvor er vi i dag? median 2,5 (før 2,0), midterste halvdel 2,0 til 4,0, n 14, uenighed',
  )
})
