import * as fc from 'fast-check'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import type { TextFormat } from '../../shapes/shape.ts'
import { mostFormats } from './format-kinds.ts'
import { formatsIn } from './formats-in.ts'
import { countMarks, putFormats, writeWords } from './marks.ts'
import { formatted, soundFormats, type Formats } from './text-formats.ts'

function textOf(words: string, formats?: Formats): Y.Text {
  const text = new Y.Doc().getMap('text').set('a', new Y.Text())
  writeWords(text, words, formats)
  return text
}

const words = 'en fed\nog en 😀\nlinje'

describe('the formats of a text', () => {
  it('come back as they were written', () => {
    const formats: Formats = [
      { from: 0, to: 16, list: 'bullet' },
      { from: 3, to: 6, bold: true },
      { from: 10, to: 12, bold: true, link: 'https://example.dk/?q=æ' },
      { from: 12, to: 13, link: 'https://example.dk/?q=æ' },
    ]
    expect(soundFormats(words, formats)).toEqual(formats)
    expect(formatsIn(textOf(words, formats))).toEqual(formats)
  })

  it('are none in a text that is plain, and in one that has become so', () => {
    const text = textOf(words)
    expect(formatsIn(text)).toBeUndefined()
    putFormats(text, [{ from: 0, to: 2, bold: true }])
    putFormats(text, [])
    expect([formatsIn(text), countMarks(text)]).toEqual([undefined, 0])
  })

  const unsound: Readonly<Record<string, unknown>> = {
    'a script': [{ from: 0, to: 2, link: 'javascript:alert(1)' }],
    'a script behind a space': [{ from: 0, to: 2, link: ' javascript:alert(1)//https://a.dk' }],
    'an endless address': [{ from: 0, to: 2, link: `https://a.dk/${'x'.repeat(mostFormats.link)}` }],
    'another list': [{ from: 0, to: 7, list: 'checked' }],
    'half of bold': [{ from: 0, to: 2, bold: 'half' }],
    'a size': [{ from: 0, to: 2, size: 'huge' }],
    'what lies beyond the words': [{ from: 0, to: 99, bold: true }],
    'what is turned round': [{ from: 4, to: 2, bold: true }],
    'what is between letters': [{ from: 0.5, to: 2, bold: true }],
    'a list of no whole line': [{ from: 0, to: 6, list: 'bullet' }],
    'a list on a line without an end': [{ from: 16, to: 21, list: 'bullet' }],
    'no list of formats': { 0: 1 },
    nothing: [null, 7, 'x', {}],
  }
  for (const [what, formats] of Object.entries(unsound)) {
    it(`are never ${what}`, () => expect(soundFormats(words, formats)).toBeUndefined())
  }

  it('take in the whole of an emoji', () => {
    expect(soundFormats(words, [{ from: 14, to: 15, bold: true }])).toEqual([
      { from: 13, to: 15, bold: true },
    ])
    expect(formatted(words, [], { from: 0, to: 14 }, { bold: true })).toEqual([
      { from: 0, to: 15, bold: true },
    ])
  })

  it('of one kind lie beside each other, whatever was meant', () => {
    const over = [
      { from: 4, to: 8, bold: true },
      { from: 0, to: 5, bold: true },
      { from: 2, to: 6, italic: true },
      { from: 0, to: 4, link: 'https://a.dk' },
      { from: 2, to: 6, link: 'https://b.dk' },
    ]
    expect(soundFormats(words, over)).toEqual([
      { from: 0, to: 2, bold: true, link: 'https://a.dk' },
      { from: 2, to: 4, bold: true, italic: true, link: 'https://a.dk' },
      { from: 4, to: 6, bold: true, italic: true, link: 'https://b.dk' },
      { from: 6, to: 8, bold: true },
    ])
  })

  it('change where they are changed, and nowhere else', () => {
    const bold: Formats = [{ from: 0, to: 10, bold: true }]
    expect(formatted(words, bold, { from: 3, to: 6 }, { bold: null, italic: true })).toEqual([
      { from: 0, to: 3, bold: true },
      { from: 3, to: 6, italic: true },
      { from: 6, to: 10, bold: true },
    ])
    expect(formatted(words, [], { from: 8, to: 8 }, { list: 'ordered' })).toEqual([
      { from: 7, to: 16, list: 'ordered' },
    ])
  })
})

const link = fc.constantFrom('https://a.dk', 'mailto:b@c.dk')
const letters = fc
  .array(fc.constantFrom('a', 'æ', '😀', '\n', ' '), { maxLength: 12 })
  .map((some) => some.join(''))
const some: fc.Arbitrary<unknown[]> = fc.array(
  fc.record(
    {
      from: fc.nat(14),
      to: fc.nat(14),
      bold: fc.constant(true),
      italic: fc.constant(true),
      strike: fc.constant(true),
      link,
      list: fc.constantFrom('bullet', 'ordered'),
    },
    { requiredKeys: ['from', 'to'] },
  ),
  { maxLength: 6 },
)

it('puts any formats in the place of any others, with no mark too many and no letter touched', () => {
  fc.assert(
    fc.property(letters, some, some, (words, before, after) => {
      const text = textOf(words, soundFormats(words, before))
      expect(formatsIn(text)).toEqual(soundFormats(words, before))
      const wanted = soundFormats(words, after)
      putFormats(text, wanted ?? [])
      expect(formatsIn(text)).toEqual(wanted)
      expect(text.toJSON()).toBe(words)
      const spans = (wanted ?? []).flatMap((one: TextFormat) => Object.keys(one)).length
      expect(countMarks(text)).toBeLessThanOrEqual(4 * spans)
      expect(soundFormats(words, wanted)).toEqual(wanted)
    }),
    { numRuns: 300, seed: 7, interruptAfterTimeLimit: 3_000 },
  )
})
