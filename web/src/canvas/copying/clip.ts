import { wholeGroups } from '@samtavle/shared/board/groups'
import type { NewEnd, NewShape } from '@samtavle/shared/board/records'
import { around, centreOf } from '@samtavle/shared/geometry/box'
import { add, subtract, type Point } from '@samtavle/shared/geometry/point'
import { givenHeight } from '@samtavle/shared/shapes/grown'
import type { ArrowEnd } from '@samtavle/shared/shapes/shape'
import { shapes, type Shape } from '@samtavle/shared/shapes/registry'
import { longestText } from '../writing/longest-text.ts'
import { cutToFit } from '../writing/text-edit.ts'

/** How copied shapes lie on the clipboard; other programs get the plain text beside it. */
export const clipType = 'application/x-samtavle+json'
const format = 'samtavle-clip/1'

/** `board` is where they come from, and where their pictures are. */
export function toClip(copied: readonly Shape[], board = ''): string {
  return JSON.stringify({ format, board, shapes: copied.map(toNew) })
}

/** The board that a clip was taken from; '' when it doesn't say. */
export function boardOfClip(clip: string): string {
  const parsed = parse(clip)
  const has = typeof parsed === 'object' && parsed !== null && 'board' in parsed
  return has && typeof parsed.board === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(parsed.board)
    ? parsed.board
    : ''
}

export function plainTextOf(copied: readonly Shape[]): string {
  return copied.flatMap(({ texts }) => Object.values(texts)).join('\n')
}

/** The shapes of a clip; undefined when it isn't one. The board itself checks what they are made of. */
export function fromClip(clip: string): NewShape[] | undefined {
  const parsed = parse(clip)
  if (typeof parsed !== 'object' || parsed === null) return undefined
  if (!('format' in parsed) || parsed.format !== format || !('shapes' in parsed)) return undefined
  return Array.isArray(parsed.shapes) && parsed.shapes.every(isNewShape) ? parsed.shapes : undefined
}

/**
 * Copies with ids of their own, their middle at a point; arrows hang on the copies, or lie where they lay. Groups that
 * have more than one copy are groups of their own again.
 */
export function pasted(clip: readonly NewShape[], at: Point, newId: () => string): NewShape[] {
  const ids = new Map(clip.map(({ id }) => [id, newId()]))
  const groups = new Map([...wholeGroups({ all: () => clip }, clip)].map((id) => [id, newId()]))
  const box = around(clip.map(({ x, y, w = 0, h = 0 }) => ({ x, y, w, h })))
  const exact = box ? subtract(at, centreOf(box)) : { x: 0, y: 0 }
  const by = { x: Math.round(exact.x), y: Math.round(exact.y) }
  const end = (one: NewEnd): NewEnd => {
    if ('point' in one) return { point: add(one.point, by) }
    return { ...one, target: ids.get(one.target) ?? '' }
  }
  return clip.map((shape) => ({
    ...shape,
    ...add(shape, by),
    id: ids.get(shape.id) ?? newId(),
    ...(shape.parent && ids.has(shape.parent)
      ? { parent: ids.get(shape.parent) ?? null }
      : { parent: undefined }),
    group: shape.group?.flatMap((id) => groups.get(id) ?? []),
    ...(shape.ends ? { ends: { start: end(shape.ends.start), end: end(shape.ends.end) } } : {}),
  })) as NewShape[]
}

/** Words from elsewhere become a note, as many as there is room for. */
export function noteOf(text: string, at: Point, id: string): NewShape {
  const { w, h } = shapes.sticky.size
  const words = startOf(text.trim())
  return {
    id,
    type: 'sticky',
    x: Math.round(at.x - w / 2),
    y: Math.round(at.y - h / 2),
    texts: { '': words },
  }
}

/** As much as fits; rather one letter less than half an emoji. */
export function startOf(text: string): string {
  return cutToFit({ at: 0, remove: 0, insert: text }, '', longestText).insert
}

function toNew(copied: Shape, _: number, all: readonly Shape[]): NewShape {
  const { id, type, x, y, w, rotation, parent, group, props, texts, formats, ends } = copied
  const shape = {
    id,
    type,
    x,
    y,
    w,
    h: givenHeight(copied),
    rotation,
    parent,
    ...(group && { group }),
    props,
    texts,
    ...(formats && { formats }),
  }
  const has = (target: string) => all.some((other) => other.id === target)
  return ends ? { ...shape, ends: { start: newEnd(ends.start, has), end: newEnd(ends.end, has) } } : shape
}

function newEnd({ target, anchor, point }: ArrowEnd, has: (id: string) => boolean): NewEnd {
  return target !== null && has(target) ? { target, anchor } : { point }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isNewShape(value: unknown): value is NewShape {
  if (typeof value !== 'object' || value === null) return false
  const { id, type, x, y, group = [], texts = {} } = value as Partial<Record<keyof NewShape, unknown>>
  const isPlaced = typeof x === 'number' && Number.isFinite(x) && typeof y === 'number' && Number.isFinite(y)
  return typeof id === 'string' && typeof type === 'string' && isPlaced && isGroup(group) && isTexts(texts)
}

function isGroup(value: unknown): boolean {
  return Array.isArray(value) && value.every((id) => typeof id === 'string')
}

function isTexts(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).every((text) => typeof text === 'string')
}
