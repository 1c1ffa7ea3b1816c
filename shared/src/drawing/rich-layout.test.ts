import { describe, expect, it } from 'vitest'
import type { Format } from './styled-text.ts'
import { layOut, measure, type TextBox } from './text-layout.ts'

const box: TextBox = {
  box: { x: 0, y: 0, w: 200, h: 400 },
  size: { max: 16, min: 16 },
  weight: 400,
  align: 'left',
  valign: 'top',
}

const linesOf = (text: string, formats: readonly Format[], setting = box) =>
  layOut(text, setting, formats).lines.map(({ runs }) => runs)
const wordsOf = (text: string, formats: readonly Format[], setting = box) =>
  linesOf(text, formats, setting).map((runs) => runs.map(({ text }) => text).join(''))

describe('formatted text', () => {
  it('begins a run where the style changes, at the width of what stands before it', () => {
    const [line] = linesOf('Husk epikrisen i dag', [{ from: 5, to: 14, bold: true, strike: true }])
    const width = measure('epikrisen', 16, 700)
    expect(line).toEqual([
      { text: 'Husk ', x: 0, emoji: false },
      { text: 'epikrisen', x: measure('Husk ', 16, 400), emoji: false, weight: 700, strike: true, width },
      { text: ' i dag', x: measure('Husk ', 16, 400) + width, emoji: false },
    ])
  })

  it('breaks lines by the wider letters of bold', () => {
    const setting = { ...box, box: { ...box.box, w: measure('Kommunens akutteam', 16, 400) } }
    expect(wordsOf('Kommunens akutteam', [], setting)).toHaveLength(1)
    expect(wordsOf('Kommunens akutteam', [{ from: 0, to: 18, bold: true }], setting)).toHaveLength(2)
  })

  it('gets the same lines as plain text from formats that change no widths', () => {
    const text = 'Vi ringer til egen læge, og speciallægepraksissamarbejdet følger op på\n\nfredag '
    const setting = { ...box, size: { max: 28, min: 12 }, box: { ...box.box, w: 132, h: 132 } }
    const [plain, linked] = [
      layOut(text, setting),
      layOut(text, setting, [{ from: 3, to: 40, strike: true }]),
    ]
    expect(linked.size).toBe(plain.size)
    expect(wordsOf(text, [{ from: 3, to: 40, strike: true }], setting)).toEqual(wordsOf(text, [], setting))
  })

  it('keeps a format at its letters when what can’t be drawn is left out', () => {
    const [line] = linesOf('a\u200bb cd', [{ from: 3, to: 6, italic: true }])
    expect(line?.map(({ text, italic }) => [text, italic])).toEqual([
      ['ab', undefined],
      [' cd', true],
    ])
  })

  it('ends what doesn’t fit with an ellipsis in the style of its last letter', () => {
    const setting = { ...box, box: { ...box.box, w: 60, h: 20 } }
    const { lines, fits } = layOut('et meget langt ord', setting, [{ from: 0, to: 18, bold: true }])
    expect(fits).toBe(false)
    expect(lines[0]?.runs.at(-1)).toMatchObject({ text: expect.stringMatching(/…$/), weight: 700 })
  })
})

describe('a list', () => {
  const items: readonly Format[] = [{ from: 4, to: 33, list: 'bullet' }]
  const text = 'Mål\nfælles sprog om borgeren her\ntid\n'

  it('puts a bullet before each item and moves all of its lines in', () => {
    const setting = { ...box, box: { ...box.box, w: 130 } }
    const lines = linesOf(text, items, setting)
    expect(lines.map((runs) => runs.map(({ text }) => text).join(' '))).toEqual([
      'Mål',
      '• fælles sprog om',
      'borgeren her',
      'tid',
      '',
    ])
    const [bullet, first] = lines[1] ?? []
    expect(bullet).toMatchObject({ x: 0, marker: true })
    expect(first?.x).toBeGreaterThan(0)
    expect(lines[2]?.[0]?.x).toBe(first?.x)
  })

  it('counts from one again after each break, with room for the longest number', () => {
    const ten = Array.from({ length: 10 }, (_, i) => `punkt ${i}\n`).join('')
    const words = `${ten}slut\nigen\n`
    const end = ten.length
    const lines = linesOf(words, [
      { from: 0, to: end, list: 'ordered' },
      { from: end + 5, to: end + 10, list: 'ordered' },
    ])
    expect(lines.map(([first]) => first?.marker && first.text)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `${n}.`).concat([undefined as never, '1.']),
    )
    expect(lines[0]?.[1]?.x).toBe(lines[9]?.[1]?.x)
    expect(lines[11]?.[1]?.x).toBeLessThan(lines[0]?.[1]?.x ?? 0)
  })

  it('ends with its last item, whose line break begins no further line', () => {
    const list: readonly Format[] = [{ from: 0, to: 4, list: 'bullet' }]
    expect(wordsOf('tid\n', list)).toEqual(['•tid'])
    expect(wordsOf('tid\n\n', list)).toEqual(['•tid', ''])
    expect(wordsOf('tid\nro', list)).toEqual(['•tid', 'ro'])
  })

  it('stands at the left where everything else is centred', () => {
    const centred: TextBox = { ...box, align: 'center' }
    expect(linesOf('tid\n', [{ from: 0, to: 4, list: 'bullet' }], centred)[0]?.[0]?.x).toBe(0)
  })
})

describe('text from right to left', () => {
  it('begins at the right edge', () => {
    expect(linesOf('שלום עולם', [])).toEqual([
      [{ text: 'שלום עולם', x: 200, emoji: false, rightToLeft: true }],
    ])
  })

  it('has foreign words and numbers in it in their own order, told as they are read', () => {
    const [line] = linesOf('שלום Anna ו 112!', [])
    expect(line?.map(({ text, rightToLeft }) => [text, rightToLeft])).toEqual([
      ['שלום ', true],
      ['Anna', undefined],
      [' ו ', true],
      ['112', undefined],
      ['!', true],
    ])
    const [hello, anna, and, number, mark] = line?.map(({ x }) => x) ?? []
    expect([hello, anna, and, number, mark].every((x) => x !== undefined && x <= 200)).toBe(true)
    expect(anna).toBeLessThan(hello ?? 0)
    expect(number).toBeLessThan(and ?? 0)
    expect(mark).toBeLessThanOrEqual(number ?? 0)
  })

  it('has its bullets at the right, with the lines moved in from there', () => {
    const [line] = linesOf('שלום\n', [{ from: 0, to: 5, list: 'bullet' }])
    expect(line?.[0]).toMatchObject({ x: 200, marker: true, rightToLeft: true })
    expect(line?.[1]?.x).toBeLessThan(200)
  })
})
