import { layOut, type TextBox } from '@samtavle/shared/drawing/text-layout'
import { bench, describe } from 'vitest'
import { wordsOf } from './crowded-board.ts'

const note: TextBox = {
  box: { x: 14, y: 14, w: 132, h: 132 },
  size: { max: 28, min: 12 },
  weight: 400,
  align: 'left',
  valign: 'top',
}
const texts = Array.from({ length: 100 }, (_, number) => wordsOf(number))
const bold = [{ from: 0, to: 8, bold: true as const }]

describe('layout of a hundred notes', () => {
  bench('plain', () => {
    for (const text of texts) layOut(text, note)
  })
  bench('with a bold beginning', () => {
    for (const text of texts) layOut(text, note, bold)
  })
})
