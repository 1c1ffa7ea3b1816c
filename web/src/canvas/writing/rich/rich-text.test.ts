import type { TextFormat } from '@samtavle/shared/shapes/shape'
import { describe, expect, it } from 'vitest'
import { docOf, offsetIn, placeIn, richOf, type RichText } from './rich-text.ts'

const bullet = (from: number, to: number): TextFormat => ({ from, to, list: 'bullet' })

const texts: readonly [name: string, rich: RichText][] = [
  ['nothing', { words: '', formats: [] }],
  ['lines, empty ones too', { words: 'Mål\n\ntid\n', formats: [] }],
  [
    'words in several formats',
    { words: 'se her nu', formats: [{ from: 3, to: 6, bold: true, link: 'https://vive.dk' }] },
  ],
  ['a list that ends the text', { words: 'Mål\ntid\n', formats: [bullet(4, 8)] }],
  ['an item that is still empty', { words: 'tid\n\n', formats: [bullet(0, 5)] }],
  ['a line behind a list, still empty', { words: 'tid\n\n', formats: [bullet(0, 4)] }],
  ['words behind a list', { words: 'tid\nro', formats: [bullet(0, 4)] }],
  ['bold in a list', { words: 'tid\n', formats: [bullet(0, 4), { from: 0, to: 3, bold: true }] }],
]

/** Neighbouring items may be told together or one by one. */
function byLetter({ words, formats }: RichText): string[] {
  return Array.from(words, (letter, at) => {
    const here = formats.filter(({ from, to }) => from <= at && at < to)
    return `${letter} ${here
      .flatMap(({ from: _from, to: _to, ...style }) => Object.entries(style).map(String))
      .toSorted()
      .join(' ')}`
  })
}

describe('a text in the editor', () => {
  it.each(texts)('is the same when it comes back: %s', (_name, rich) => {
    expect(byLetter(richOf(docOf(rich)))).toEqual(byLetter(rich))
  })

  it.each(texts)('has each place where the board has it: %s', (_name, rich) => {
    const doc = docOf(rich)
    let last = 0
    doc.forEach((paragraph) => (last += paragraph.content.size + 1))
    for (let offset = 0; offset < last; offset++) expect(offsetIn(doc, placeIn(doc, offset))).toBe(offset)
  })

  it('shows the last item of a list without a line behind it', () => {
    expect(docOf({ words: 'tid\n', formats: [bullet(0, 4)] }).childCount).toBe(1)
    expect(docOf({ words: 'tid\n', formats: [] }).childCount).toBe(2)
  })
})
