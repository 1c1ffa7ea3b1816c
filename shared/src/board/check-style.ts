import type { TSchema } from 'typebox'
import { shapes, type ShapeType } from '../shapes/registry.ts'

type Is = (value: unknown) => boolean

/** Whether a style is one that its type takes. */
export function isStyleOf(type: ShapeType, style: unknown): boolean {
  return checks[type](style)
}

/**
 * A schema as one function. TypeBox compiles with eval, which the page's CSP forbids; its interpreted check takes a
 * third of a second on a board of ten thousand, and is much for a page to load. Throws on a keyword that isn't known
 * here, which with the shapes' own schemas is at the start.
 */
export function checkFor(schema: TSchema): Is {
  const keywords: Readonly<Record<string, unknown>> = { ...schema }
  const said = Object.keys(keywords).find((key) => key in makers)
  const kind = said ?? String(keywords['type'])
  const maker = makers[kind]
  const isKnown = Object.keys(keywords).every((key) => key.startsWith('~') || maker?.knows.includes(key))
  if (!maker || !isKnown) throw new Error(`no check for the schema ${JSON.stringify(schema)}`)
  return maker.make(keywords)
}

type Keywords = Readonly<Record<string, unknown>>
interface Maker {
  readonly knows: readonly string[]
  make(keywords: Keywords): Is
}

const makers: Readonly<Record<string, Maker>> = {
  null: { knows: ['type'], make: () => (value) => value === null },
  boolean: { knows: ['type'], make: () => (value) => typeof value === 'boolean' },
  const: {
    knows: ['type', 'const'],
    make:
      ({ const: word }) =>
      (value) =>
        value === word,
  },
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
  string: {
    knows: ['type', 'pattern', 'maxLength'],
    make({ pattern, maxLength = Infinity }) {
      const form = pattern === undefined ? undefined : new RegExp(pattern as string, 'u')
      return (value) =>
        typeof value === 'string' && value.length <= (maxLength as number) && (form?.test(value) ?? true)
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
