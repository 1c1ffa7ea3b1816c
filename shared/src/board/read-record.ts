import type * as Y from 'yjs'
import { isShapeType, type ShapeType } from '../shapes/registry.ts'
import { isStyleOf } from './check-style.ts'
import { isOrderKey } from './order.ts'
import type { BoardMeta, EndRecord, GeoRecord, PropsRecord } from './records.ts'

/**
 * Whatever a stranger has put into a document, reading it never throws: what isn't a whole and sound record reads as
 * absent. What is sound is given as it stands, the same object each time.
 */

/** Board coordinates end here, long before a canvas loses its precision. */
const FAR = 10_000_000
const LONGEST_ID = 64
/** How many groups may lie around each other. */
export const deepestGroup = 8

/** A record whose style is known to be its type's. */
export interface SoundProps extends PropsRecord {
  readonly type: ShapeType
}

export function readProps(value: unknown): SoundProps | undefined {
  if (!isObject(value)) return undefined
  const { type, layer, parent, order, author, group, locked, style } = value
  if (typeof type !== 'string' || !isShapeType(type)) return undefined
  if (layer !== 'template' && layer !== 'contribution') return undefined
  if (!isNullOr(parent, isShapeId) || !isNullOr(author, isPersonId) || !isOrderKey(order)) return undefined
  if (group !== undefined && !isGroup(group)) return undefined
  if (locked !== undefined && locked !== 'all' && locked !== 'leads') return undefined
  return isStyleOf(type, style) ? (value as unknown as SoundProps) : undefined
}

export function readGeo(value: unknown): GeoRecord | undefined {
  if (!isArrayOf(value, 5, isCoordinate)) return undefined
  const geo = value as unknown as GeoRecord
  return geo[2] >= 0 && geo[3] >= 0 ? geo : undefined
}

export function readEnd(value: unknown): EndRecord | undefined {
  if (!isObject(value)) return undefined
  const { target, anchor, point } = value
  if (!isNullOr(target, isShapeId) || !isArrayOf(anchor, 2, isShare) || !isArrayOf(point, 2, isCoordinate))
    return undefined
  return {
    target,
    anchor: anchor as unknown as EndRecord['anchor'],
    point: point as unknown as EndRecord['point'],
  }
}

export function readMeta(meta: Y.Map<unknown>): BoardMeta {
  const [schema, title, template, locale, source] = ['schema', 'title', 'template', 'locale', 'source'].map(
    (key) => meta.get(key),
  )
  return {
    schema: typeof schema === 'number' && Number.isSafeInteger(schema) ? schema : 0,
    title: isString(title) ? title : '',
    template: isString(template) ? template : null,
    locale: locale === 'en' ? 'en' : 'da',
    source: isString(source) ? source : null,
  }
}

/** From the outermost in; never empty, and none in itself. */
function isGroup(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0 || value.length > deepestGroup) return false
  return value.every(isShapeId) && new Set(value).size === value.length
}

function isPersonId(value: unknown): value is string {
  return isString(value) && value.length <= LONGEST_ID
}

/** A colon divides an id from a part, so no id has one. */
export function isShapeId(value: unknown): value is string {
  return isString(value) && value !== '' && value.length <= LONGEST_ID && !value.includes(':')
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

function isNullOr<T>(value: unknown, is: (value: unknown) => value is T): value is T | null {
  return value === null || is(value)
}

function isArrayOf(value: unknown, length: number, is: (item: unknown) => boolean): value is unknown[] {
  return Array.isArray(value) && value.length === length && value.every(is)
}

function isCoordinate(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) <= FAR
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1
}
