import type { Layer, Lock, Placed } from '../shapes/shape.ts'
import type { Point } from '../geometry/point.ts'

/** The values in a board's root maps. Each is replaced whole, so that no two writers can tear one apart. */

/** `geo: id → …`: board coordinates, sizes in board units, rotation in degrees clockwise. */
export type GeoRecord = readonly [x: number, y: number, w: number, h: number, rotation: number]

/** `props: id → …`: a shape exists when it has one. `style` is checked against the type's own schema. */
export interface PropsRecord {
  readonly type: string
  readonly layer: Layer
  readonly parent: string | null
  readonly order: string
  readonly author: string | null
  readonly group?: readonly string[]
  readonly locked?: Lock
  readonly style: unknown
}

/** `props: <arrow>:start` and `<arrow>:end`: records of their own, so that two people can move both ends at once. */
export interface EndRecord {
  readonly target: string | null
  /** Where on the target, 0..1 across and down its box; the middle stands for "wherever looks best". */
  readonly anchor: readonly [x: number, y: number]
  /** Where it lies when there is no target, or the target is gone. */
  readonly point: readonly [x: number, y: number]
}

/** `meta`, key by key. */
export interface BoardMeta {
  readonly schema: number
  readonly title: string
  readonly template: string | null
  readonly locale: 'da' | 'en'
  /** The framework's source, shown on screen and in every export. */
  readonly source: string | null
}

/** A shape to be made. What is left out comes from the type's definition. */
export interface NewShape {
  readonly id: string
  readonly type: string
  readonly x: number
  readonly y: number
  readonly w?: number
  readonly h?: number
  readonly rotation?: number
  readonly layer?: Layer
  readonly parent?: string | null
  readonly order?: string
  readonly author?: string | null
  readonly group?: readonly string[]
  readonly locked?: Lock
  readonly props?: unknown
  readonly texts?: Readonly<Record<string, string>>
  readonly formats?: Placed['formats']
  readonly ends?: { readonly start: NewEnd; readonly end: NewEnd }
}

/** Either hangs on a shape, or lies at a point. */
export type NewEnd = { readonly target: string; readonly anchor?: Point } | { readonly point: Point }

/** Left out, rather than there and undefined, where a shape is in no group and not locked. */
export function arrangementOf({
  group,
  locked,
}: {
  readonly group?: readonly string[] | undefined
  readonly locked?: Lock | undefined
}): Pick<PropsRecord, 'group' | 'locked'> {
  return { ...(group && group.length > 0 && { group }), ...(locked && { locked }) }
}

/** The key of a text or an end in its root map: the shape's id, and after a colon which part of it. */
export function partKey(id: string, part: string): string {
  return part === '' ? id : `${id}:${part}`
}

export function splitKey(key: string): { id: string; part: string } {
  const colon = key.indexOf(':')
  return colon < 0 ? { id: key, part: '' } : { id: key.slice(0, colon), part: key.slice(colon + 1) }
}
