import { isShapeId, readGeo } from '@samtavle/shared/board/read-record'
import type { OwnPresence, Presence } from '@samtavle/shared/protocol/presence'

type Is = (value: unknown) => boolean

/** Where numbers stop being places on a board. */
const FAR = 10_000_000

/** What each thing that is told has to be, for those who use it to do so without looking. */
const sound: { readonly [Key in keyof OwnPresence]: Is } = {
  cursor: numbers(2),
  selection: (value) => Array.isArray(value) && value.every(isShapeId),
  drafts: (value) => isObject(value) && Object.values(value).every((draft) => readGeo(draft) !== undefined),
  editing: isObject,
  view: (value) => numbers(4)(value) && (value as readonly number[]).slice(2).every((side) => side >= 1),
  follows: (value) => typeof value === 'string',
  laser: numbers(2),
  // Who shows it looks further.
  sketch: isObject,
}

/**
 * What somebody tells about themselves, without what isn't sound: the server vouches for `user` alone, and passes on
 * the rest as it comes. Undefined for what has not been through the server.
 */
export function soundPresence(told: object): Presence | undefined {
  if (!('user' in told) || !isObject(told.user)) return undefined
  const { user, ...rest }: Readonly<Record<string, unknown>> = { ...told }
  const fields = Object.entries(sound).filter(([key, is]) => is(rest[key]))
  return { user, ...Object.fromEntries(fields.map(([key]) => [key, rest[key]])) } as unknown as Presence
}

function numbers(count: number): Is {
  return (value) =>
    Array.isArray(value) &&
    value.length === count &&
    value.every((number) => typeof number === 'number' && Math.abs(number) <= FAR)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
