import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import { folded } from './folded.ts'

/** What is written in a shape and what stands in it by its making, as it is compared. Kept for as long as the shape is. */
export class ShapeWords {
  readonly #known = new WeakMap<Shape, string>()

  of(shape: Shape): string {
    const known = this.#known.get(shape)
    if (known !== undefined) return known
    const { props } = shapeOf(shape.type)
    const links = Object.values(shape.formats ?? {}).flatMap((formats) =>
      formats.flatMap(({ link = [] }) => link),
    )
    const words = folded([...Object.values(shape.texts), ...wordsIn(props, shape.props), ...links].join('\n'))
    this.#known.set(shape, words)
    return words
  }
}

/** As much of a schema as tells words from colours, ids and choices. */
interface Pattern {
  readonly type?: unknown
  readonly pattern?: unknown
  readonly const?: unknown
  readonly enum?: unknown
  readonly properties?: Readonly<Record<string, Pattern>>
  readonly items?: Pattern
  readonly anyOf?: readonly Pattern[]
}

/** The free words in a value, wherever they stand in it. */
function wordsIn(schema: Pattern, value: unknown): string[] {
  if (typeof value === 'string') return isFree(schema) || isAddress(value) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((item: unknown) => wordsIn(schema.items ?? {}, item))
  if (typeof value !== 'object' || value === null) return []
  const inside = schema.properties ?? schema.anyOf?.find(({ properties }) => properties)?.properties ?? {}
  return Object.entries(value).flatMap(([name, item]) => wordsIn(inside[name] ?? {}, item))
}

function isAddress(value: string): boolean {
  return /^(https?|mailto):/.test(value)
}

function isFree({ type, pattern, const: only, enum: some, anyOf }: Pattern): boolean {
  if (anyOf) return anyOf.some(isFree)
  return type === 'string' && pattern === undefined && only === undefined && some === undefined
}
