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

describe('a schema that says what this check doesn’t know', () => {
  it('is found out at once, rather than let through', () => {
    expect(() => checkFor(Type.Object({ even: Type.Number({ multipleOf: 2 }) }))).toThrow('multipleOf')
  })
})
