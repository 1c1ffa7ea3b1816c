import * as fc from 'fast-check'
import { Type } from 'typebox'
import { Check } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { shapes } from '../shapes/registry.ts'
import { checkFor, isStyleOf } from './check-style.ts'

const schemas = Object.values(shapes)

describe.each(schemas.map(({ type, props, defaults }) => ({ type, props, defaults })))(
  'the style of $type',
  ({ type, props, defaults }) => {
    it('can be its defaults', () => {
      expect(isStyleOf(type, defaults)).toBe(true)
    })

    it('is judged as TypeBox judges it', () => {
      const word = fc.oneof(
        fc.anything(),
        fc.constantFrom(...Object.values(defaults), 'sun', '#aabbcc', null, 3),
      )
      const style = fc.oneof(
        fc.anything(),
        fc.record(Object.fromEntries(Object.keys(defaults).map((key) => [key, word])), {
          requiredKeys: [],
        }),
        fc
          .tuple(fc.constantFrom(...Object.keys(defaults), 'strange'), word)
          .map(([key, value]) => ({ ...defaults, [key]: value })),
      )
      fc.assert(
        fc.property(style, (value) => {
          expect(isStyleOf(type, value)).toBe(Check(props, value))
        }),
        { seed: 5, numRuns: 400 },
      )
    })
  },
)

const spread = { n: 9, median: 3.5, q1: null, q3: 4, disagreement: true, counts: [1, 2, 3, 2, 1], before: 2 }
const score = { dots: 3, rank: 2, tied: true, unit: 'points' }
const cells = [null, { n: 5, median: 2 }]
const row = { title: 'Lytter', all: spread, cells }
const shown = {
  sticky: { color: 'sun', mark: 'decision', score },
  agreement: { score },
  'shift-row': { number: 1, results: spread, score },
  'checklist-row': { number: 1, item: 'Lytter', results: spread, score },
  'heat-map': { title: '', results: { sectors: ['hospital', 'other'], rows: [row] } },
  wheel: {
    title: '',
    areas: [],
    unnamed: 2,
    chart: 'radar',
    results: { scales: ['I dag?'], themes: [null, { now: spread, importance: spread }] },
  },
} as const

/** Copies of a value in which one thing, however deep, is another. */
function altered(value: unknown, other: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [other]
  return Object.entries(value).flatMap(([key, inner]) =>
    [other, ...altered(inner, other)].map((changed) =>
      Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed },
    ),
  )
}

describe.each(Object.entries(shown))('what a round has written on a %s', (key, style) => {
  const type = key as keyof typeof shown

  it('is taken, with every sound part of it and no other', () => {
    expect(isStyleOf(type, style)).toBe(true)
    for (const other of [null, 'decision', -1, 0, 2.5, 9, 1e9, [], [1, 2, 3, 4, 5, 6], {}, true, spread])
      for (const value of altered(style, other))
        expect(isStyleOf(type, value)).toBe(Check(shapes[type].props, value))
  })
})

describe('a schema that says what this check doesn’t know', () => {
  it('is found out at once, rather than let through', () => {
    expect(() => checkFor(Type.Object({ even: Type.Number({ multipleOf: 2 }) }))).toThrow('multipleOf')
  })
})
