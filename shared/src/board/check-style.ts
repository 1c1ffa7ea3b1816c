import type { TSchema } from 'typebox'
import { Check } from 'typebox/value'
import { shapes, type ShapeType } from '../shapes/registry.ts'

type Is = (value: unknown) => boolean

/** Whether a style is one that its type takes. */
export function isStyleOf(type: ShapeType, style: unknown): boolean {
  return checks[type](style)
}

/**
 * A schema as one function. TypeBox compiles with eval, which the page's CSP forbids; its interpreted check takes a
 * third of a second on a board of ten thousand. What isn't known here is left to that one.
 */
export function checkFor(schema: TSchema): Is {
  const keywords: Readonly<Record<string, unknown>> = { ...schema }
  const kind =
    typeof keywords['type'] === 'string'
      ? keywords['type']
      : Object.keys(keywords).find((key) => key in makers)
  const maker = kind === undefined ? undefined : makers[kind]
  const isKnown = Object.keys(keywords).every((key) => key.startsWith('~') || maker?.knows.includes(key))
  return maker && isKnown ? maker.make(keywords) : (value) => Check(schema, value)
}

type Keywords = Readonly<Record<string, unknown>>
interface Maker {
  readonly knows: readonly string[]
  make(keywords: Keywords): Is
}

const makers: Readonly<Record<string, Maker>> = {
  null: { knows: ['type'], make: () => (value) => value === null },
  boolean: { knows: ['type'], make: () => (value) => typeof value === 'boolean' },
  enum: {
    knows: ['enum'],
    make({ enum: words }) {
      const known = new Set(words as readonly unknown[])
      return (value) => known.has(value)
    },
  },
  anyOf: {
    knows: ['anyOf'],
    make({ anyOf }) {
      const some = (anyOf as readonly TSchema[]).map(checkFor)
      return (value) => some.some((is) => is(value))
    },
  },
  number: { knows: ['type', 'minimum', 'maximum'], make: (keywords) => within(keywords, Number.isFinite) },
  integer: { knows: ['type', 'minimum', 'maximum'], make: (keywords) => within(keywords, Number.isInteger) },
  array: {
    knows: ['type', 'items', 'maxItems'],
    make({ items, maxItems = Infinity }) {
      const is = checkFor(items as TSchema)
      return (value) => Array.isArray(value) && value.length <= (maxItems as number) && value.every(is)
    },
  },
  object: { knows: ['type', 'properties', 'required', 'additionalProperties'], make: makeObject },
}

function within({ minimum = -Infinity, maximum = Infinity }: Keywords, is: (value: number) => boolean): Is {
  const [low, high] = [minimum as number, maximum as number]
  return (value) => typeof value === 'number' && is(value) && value >= low && value <= high
}

function makeObject({ properties = {}, required = [], additionalProperties = true }: Keywords): Is {
  const own = new Map(
    Object.entries(properties as Record<string, TSchema>).map(([key, of]) => [key, checkFor(of)]),
  )
  const needed = required as readonly string[]
  const others =
    typeof additionalProperties === 'boolean'
      ? () => additionalProperties
      : checkFor(additionalProperties as TSchema)
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    needed.every((key) => Object.hasOwn(value, key)) &&
    Object.entries(value).every(([key, item]) => (own.get(key) ?? others)(item))
}

const checks = Object.fromEntries(
  Object.values(shapes).map(({ type, props }) => [type, checkFor(props)]),
) as Readonly<Record<ShapeType, Is>>
