import { arrow, boardWith, frame, sticky } from '@samtavle/shared/board/test-board'
import { describe, expect, it } from 'vitest'
import { lookThrough } from './look-through.ts'
import { ShapeWords } from './words-of.ts'

/** What is found, run to its end. */
function find(shapes: Parameters<typeof lookThrough>[0], written: string): readonly string[] {
  const looking = lookThrough(shapes, written, new ShapeWords())
  for (;;) {
    const { done, value } = looking.next()
    if (done) return value
  }
}

const note = (id: string, text: string, x = 0, y = 0) => sticky(id, x, y, { texts: { '': text } })

describe('searching the board', () => {
  it('finds a text whatever its case, and å as aa', () => {
    const shapes = boardWith(note('a', 'Overgang fra Århus'), note('b', 'Aarhus'), note('c', 'Odense')).all()
    expect(find(shapes, 'århus')).toEqual(['a', 'b'])
    expect(find(shapes, 'AARHUS')).toEqual(['a', 'b'])
    expect(find(shapes, 'aarh')).toEqual(['a', 'b'])
  })

  it('knows æ and ø from other letters, and a letter by any mark', () => {
    const shapes = boardWith(note('a', 'Køkken'), note('b', 'Kokken'), note('c', 'idé')).all()
    expect(find(shapes, 'køk')).toEqual(['a'])
    expect(find(shapes, 'kok')).toEqual(['b'])
    expect(find(shapes, 'ide')).toEqual(['c'])
  })

  it('wants every word that was written, in any order', () => {
    const shapes = boardWith(note('a', 'Medicin ved udskrivelse'), note('b', 'Udskrivelse')).all()
    expect(find(shapes, 'udskriv medi')).toEqual(['a'])
  })

  it('tells what it found in reading order', () => {
    const shapes = boardWith(note('low', 'x', 0, 500), note('right', 'x', 300, 0), note('left', 'x')).all()
    expect(find(shapes, 'x')).toEqual(['left', 'right', 'low'])
  })

  it('finds titles of frames, labels of arrows and every field of a row', () => {
    const shapes = boardWith(
      frame('f', 0, 0, 900, 900, { texts: { '': 'Overblik' } }),
      { id: 'row', type: 'agreement', x: 0, y: 0, texts: { who: 'Kommunen ringer' } },
      note('a', ''),
      note('b', ''),
      arrow('arrow', 'a', 'b'),
    ).all()
    expect(find(shapes, 'overblik')).toEqual(['f'])
    expect(find(shapes, 'ringer')).toEqual(['row'])
  })

  it('finds the words that a template brought, and neither colours nor kinds', () => {
    const shapes = boardWith({
      id: 'row',
      type: 'checklist-row',
      x: 0,
      y: 0,
      props: { item: 'Er medicinlisten ajourført?' },
    }).all()
    expect(find(shapes, 'ajourført')).toEqual(['row'])
    expect(find(boardWith(note('a', 'x')).all(), 'sun')).toEqual([])
  })

  it('finds addresses, on a card and behind words', () => {
    const [card] = boardWith({
      id: 'card',
      type: 'link',
      x: 0,
      y: 0,
      props: { url: 'https://sst.dk/rapport' },
    }).all()
    const [linked] = boardWith(note('linked', 'Se mere')).all()
    const formats = { '': [{ from: 0, to: 7, link: 'https://kl.dk/overgange' }] }
    expect(find([card!, { ...linked!, formats }], 'rapport')).toEqual(['card'])
    expect(find([card!, { ...linked!, formats }], 'kl.dk')).toEqual(['linked'])
  })

  it('finds nothing while nothing is written', () => {
    expect(find(boardWith(note('a', 'x')).all(), '  ')).toEqual([])
  })

  it('gives way again and again, though there are ten thousand', () => {
    const [one] = boardWith(note('a', 'Vi mangler et fast tidspunkt for samtalen om overgangen')).all()
    const shapes = Array.from({ length: 10_000 }, (_, at) => ({ ...one!, id: `n${at}`, x: at % 100, y: at }))
    const looking = lookThrough(shapes, 'tidspunkt', new ShapeWords())
    let pauses = 0
    while (!looking.next().done) pauses++
    expect(pauses).toBeGreaterThanOrEqual(100)
  })
})
