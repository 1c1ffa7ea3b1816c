import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clustersOf } from './clusters.ts'
import { baselineOffset, lineHeight } from './fonts.ts'
import { plainText } from './plain-text.ts'
import { layOut, measure, type TextBox } from './text-layout.ts'

const note: TextBox = {
  box: { x: 14, y: 14, w: 132, h: 132 },
  size: { max: 28, min: 12 },
  weight: 400,
  align: 'left',
  valign: 'top',
}
const fixed = (w: number, size = 16): TextBox => ({
  ...note,
  box: { x: 0, y: 0, w, h: 10_000 },
  size: { max: size, min: size },
})

const linesOf = (text: string, box: TextBox) =>
  layOut(text, box).lines.map(({ runs }) => runs.map(({ text }) => text).join(''))

describe('letters that nobody can read', () => {
  const words = fc.array(fc.constantFrom('og', 'patienten', 'sygeplejerskeelev', 'A–B', '3,5', '\n', 'Æ'), {
    minLength: 1,
    maxLength: 30,
  })
  const align = fc.constantFrom('left' as const, 'center' as const)

  it('reach exactly as far as they would if they were set', () => {
    fc.assert(
      fc.property(words, align, (some, align) => {
        const setting = { ...note, align }
        const text = some.join(' ')
        const [set, outlined] = [layOut(text, setting), layOut(text, setting, undefined, Infinity)]
        expect({ ...outlined, lines: [] }).toEqual({ ...set, lines: [] })
        expect(outlined.lines.flatMap(({ runs }) => runs)).toEqual([])
        for (const [at, { runs, baseline }] of set.lines.entries()) {
          const line = outlined.lines[at]!
          expect(line.baseline).toBe(baseline)
          const [left, right] = line.reach!
          if (runs[0]) expect(left).toBeCloseTo(runs[0].x, 6)
          expect(right - left).toBeCloseTo(measure(runs[0]?.text ?? '', set.size, 400), 6)
        }
      }),
    )
  })
  it('are set all the same where their true places are another font’s, or another reading direction’s', () => {
    for (const text of ['שלום', 'fed tekst'])
      expect(
        layOut(text, note, [{ from: 0, to: 3, bold: true }], Infinity).lines[0]!.runs.length,
      ).toBeGreaterThan(0)
  })
  it('are no smaller than what was asked for', () => {
    expect(layOut('Mere tid', note, undefined, 28)).toEqual(layOut('Mere tid', note))
  })
})

describe('lines', () => {
  it('break at spaces, which vanish there', () => {
    expect(linesOf('Vi ringer til egen læge', fixed(100))).toEqual(['Vi ringer til', 'egen læge'])
  })
  it('break after hyphens, slashes and dashes between words', () => {
    expect(linesOf('hjemme-sygepleje', fixed(90))).toEqual(['hjemme-', 'sygepleje'])
    expect(linesOf('kommune/region', fixed(90))).toEqual(['kommune/', 'region'])
    expect(linesOf('sygehus–kommune', fixed(90))).toEqual(['sygehus–', 'kommune'])
  })
  it('never break a number in two', () =>
    expect(linesOf('den 22-11-2026', fixed(90))).toEqual(['den', '22-11-2026']))
  it('keep the empty lines that people made', () =>
    expect(linesOf('a\n\nb\n', fixed(90))).toEqual(['a', '', 'b', '']))
  it('are one and empty for an empty text, and for only spaces', () => {
    expect(linesOf('', note)).toEqual([''])
    expect(linesOf('     ', note)).toEqual([''])
  })
  it('leave out trailing spaces, also when centring', () => {
    const centred: TextBox = { ...fixed(200), align: 'center' }
    expect(layOut('midt   ', centred).lines).toEqual(layOut('midt', centred).lines)
    const [line] = layOut('midt', centred).lines
    expect(line!.runs[0]!.x).toBeCloseTo(100 - measure('midt', 16, 400) / 2)
  })
  it('put baselines where CSS puts them', () => {
    const { lines, height } = layOut('a\nb', fixed(90))
    expect(lines.map(({ baseline }) => baseline)).toEqual([
      16 * baselineOffset,
      16 * (baselineOffset + lineHeight),
    ])
    expect(height).toBe(2 * 16 * lineHeight)
  })
  it('stand in the middle of a box that is higher', () => {
    const middle: TextBox = { ...note, valign: 'middle' }
    const [line] = layOut('Hej', middle).lines
    expect(line!.baseline).toBeCloseTo(14 + (132 - 28 * lineHeight) / 2 + 28 * baselineOffset)
  })
})

describe('long words', () => {
  const compound = 'speciallægepraksissamarbejdsaftale'

  it('make the text smaller before they are divided', () => {
    const { size, lines } = layOut('sygehusplan', note)
    expect(size).toBeLessThan(28)
    expect(lines).toHaveLength(1)
  })
  it('are divided where a syllable ends, at a size that is read with ease', () => {
    expect(layOut(compound, note).size).toBe(20)
    expect(linesOf(compound, note)).toEqual(['speciallæge-', 'praksissamar-', 'bejdsaftale'])
  })
  it('are cut anywhere only when they have no syllables', () => {
    const lines = linesOf('x'.repeat(40), fixed(100))
    expect(lines.join('')).toBe('x'.repeat(40))
  })
  it('are never cut through a letter or an emoji', () => {
    const family = '👨‍👩‍👧'
    expect(linesOf(family.repeat(3), fixed(25))).toEqual([family, family, family])
    expect(linesOf(`ba${'n\u0303'.repeat(4)}`, fixed(20)).every((line) => !line.startsWith('\u0303'))).toBe(
      true,
    )
  })
})

describe('shrinking', () => {
  it('sets a short text large and a long one small', () => {
    expect(layOut('Hej', note).size).toBe(28)
    expect(layOut('Hvem har ansvaret, når borgeren står midt imellem?', note).size).toBeLessThan(28)
  })
  it('ends what can’t be shown with an ellipsis', () => {
    const { lines, size, fits } = layOut('Ord der bliver ved. '.repeat(40), note)
    expect({ size, fits }).toEqual({ size: 12, fits: false })
    expect(lines.length * 12 * lineHeight).toBeLessThanOrEqual(132)
    expect(lines.at(-1)!.runs.at(-1)!.text).toMatch(/…$/)
  })
  it('shows a line even where there is no room for one', () => {
    expect(linesOf('Hej', { ...note, box: { x: 0, y: 0, w: 100, h: 0 } })).toEqual(['Hej'])
  })
})

describe('runs', () => {
  it('give each emoji its own, and words after it a fixed place', () => {
    const [line] = layOut('Hej 👍🏽 du', fixed(300)).lines
    const start = measure('Hej ', 16, 400)
    expect(line!.runs).toEqual([
      { text: 'Hej ', x: 0, emoji: false },
      { text: '👍🏽', x: start, emoji: true },
      { text: ' du', x: start + 20, emoji: false },
    ])
  })
  it('keep a sentence from right to left together', () => {
    const [line] = layOut('Tak: תודה רבה לך', fixed(600)).lines
    expect(line!.runs.map(({ text }) => text)).toEqual(['Tak: ', 'תודה רבה לך'])
  })
})

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ' ',
        '  ',
        '\n',
        '-',
        '/',
        'æøå',
        '👨‍👩‍👧',
        '🇩🇰',
        '👍🏽',
        'שלום',
        '漢字',
        'e\u0301',
        '\u200d',
        '\ud83d',
      ),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 10 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

/** Without what a line may lose or win at its end: spaces, and the hyphen of a divided word. */
const letters = (text: string) => text.replace(/[ \n-]/g, '')

describe('whatever is written', () => {
  it('no line is wider than its box, unless one character alone is', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 400 }), fc.constantFrom(400, 700), (text, w, weight) => {
        const box: TextBox = { ...fixed(w), weight, size: { max: 28, min: 12 } }
        const { size } = layOut(text, box)
        for (const line of linesOf(text, box)) {
          if (clustersOf(line, weight).length > 1)
            expect(measure(line, size, weight)).toBeLessThanOrEqual(w + 0.1)
        }
      }),
    )
  })
  it('no letter is lost', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 400 }), (text, w) => {
        expect(letters(linesOf(text, fixed(w)).join(''))).toBe(letters(plainText(text)))
      }),
    )
  })
  it('what fits is no higher than its box', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { fits, height, size } = layOut(text, note)
        expect(size).toBeGreaterThanOrEqual(12)
        if (fits) expect(height).toBeLessThanOrEqual(132)
      }),
    )
  })
})
