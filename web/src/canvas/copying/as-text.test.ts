import { boardWith, sticky } from '@samtavle/shared/board/test-board'
import { expect, it } from 'vitest'
import { outlineOf, sheetOf } from './as-text.ts'

const board = boardWith(
  { id: 'frame', type: 'frame', x: 0, y: 0, w: 900, h: 700, texts: { title: 'Hvad kan vi selv?' } },
  { ...sticky('second', 400, 200), parent: 'frame', texts: { '': 'Ringe\nsammen' } },
  { ...sticky('first', 100, 200), parent: 'frame', texts: { '': 'Ét møde' } },
  { ...sticky('outside', 1200, 0), texts: { '': 'Spørgsmål' } },
  sticky('empty', 1200, 400),
)

it('tells what is written in reading order, what stands in a frame under its title', () => {
  expect(outlineOf(board.all())).toBe('- Hvad kan vi selv?\n  - Ét møde\n  - Ringe sammen\n- Spørgsmål')
})

it('gives a spreadsheet a row for each note, with the frame it stands in', () => {
  expect(sheetOf(board.all(), 'da')).toEqual([
    ['Felt', 'Tekst'],
    ['Hvad kan vi selv?', 'Ét møde'],
    ['Hvad kan vi selv?', 'Ringe sammen'],
    ['', 'Spørgsmål'],
  ])
})
