import { Type, type Static } from 'typebox'
import { Check } from 'typebox/value'
import { imageIdPattern, imageTypes } from '../drawing/image-file.ts'
import type { Shape } from '../shapes/registry.ts'
import type { ArrowEnd } from '../shapes/shape.ts'
import type { Board } from './board.ts'
import { compose, hasEnds, type Facts } from './facts.ts'
import { schemaVersion } from './migrations/migrate.ts'
import { isShapeId, readEnd, readGeo, readProps } from './read-record.ts'
import { arrangementOf, type GeoRecord } from './records.ts'
import { repair } from './repair.ts'
import { withFormats } from './texts-fit.ts'
import { endOf, givenGeo, writeShape } from './write-shape.ts'

const Name = Type.Union([Type.String(), Type.Null()])
const Pair = Type.Tuple([Type.Number(), Type.Number()])
const End = Type.Object({ target: Name, anchor: Pair, point: Pair })

const FileShape = Type.Object({
  id: Type.String(),
  type: Type.String(),
  layer: Type.Union([Type.Literal('template'), Type.Literal('contribution')]),
  parent: Name,
  order: Type.String(),
  author: Name,
  /** x, y, w, h and rotation; all but arrows have it. */
  geo: Type.Optional(Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number(), Type.Number()])),
  ends: Type.Optional(Type.Object({ start: End, end: End })),
  group: Type.Optional(Type.Array(Type.String())),
  locked: Type.Optional(Type.Union([Type.Literal('all'), Type.Literal('leads')])),
  texts: Type.Record(Type.String(), Type.String()),
  /** By part of the texts; see `TextFormat`. What isn't sound of it is left out. */
  formats: Type.Optional(Type.Record(Type.String(), Type.Array(Type.Unknown()))),
  props: Type.Unknown(),
})
type FileShape = Static<typeof FileShape>

const FileImage = Type.Object({
  id: Type.String({ pattern: imageIdPattern }),
  type: Type.Enum(imageTypes),
  data: Type.String(),
})
export type FileImage = Static<typeof FileImage>

/** A whole board as JSON: what the JSON export writes and the import reads. */
export const BoardFile = Type.Object({
  format: Type.Literal('samtavle-board'),
  version: Type.Literal(1),
  meta: Type.Object({
    title: Type.String(),
    template: Name,
    locale: Type.Union([Type.Literal('da'), Type.Literal('en')]),
    source: Name,
  }),
  /** In the order in which they are painted. */
  shapes: Type.Array(FileShape),
  /** The pictures on it, in base64. */
  images: Type.Optional(Type.Array(FileImage, { maxItems: 2000 })),
})
export type BoardFile = Static<typeof BoardFile>

export function toFile(board: Pick<Board, 'all' | 'meta'>): BoardFile {
  const { title, template, locale, source } = board.meta
  return {
    format: 'samtavle-board',
    version: 1,
    meta: { title, template, locale, source },
    shapes: board.all().map(toFileShape),
  }
}

/** The file that a value is; undefined when it is none, or when one of its shapes isn't sound. */
export function readBoardFile(value: unknown): BoardFile | undefined {
  return Check(BoardFile, value) && shapesIn(value) ? value : undefined
}

/** Makes an empty board equal to the one that the file was made of; false, and nothing done, when it can't. */
export function fillBoard(board: Board, file: BoardFile): boolean {
  const shapes = shapesIn(file)
  if (!shapes) return false
  board.doc.transact(() => {
    board.write.meta({ ...file.meta, schema: schemaVersion })
    for (const shape of shapes) writeShape(board, shape)
    repair(board)
  })
  return true
}

/** Boards that read the same give the same words; what they have been through doesn't show. */
export function snapshotOf(board: Board): string {
  return JSON.stringify(toFile(board))
}

function toFileShape(shape: Shape): FileShape {
  const { id, type, layer, parent, order, author, group, locked, texts, formats, props, ends } = shape
  const place = ends
    ? { ends: { start: toFileEnd(ends.start), end: toFileEnd(ends.end) } }
    : { geo: toGeo(shape) }
  return {
    id,
    type,
    layer,
    parent,
    order,
    author,
    ...place,
    ...(group && { group: [...group] }),
    ...(locked && { locked }),
    texts: sorted(texts),
    ...(formats && { formats: toFileFormats(formats) }),
    props,
  }
}

function toFileEnd(end: Parameters<typeof endOf>[0]): Static<typeof End> {
  const { target, anchor, point } = endOf(end)
  return { target, anchor: [...anchor], point: [...point] }
}

function toFileFormats(formats: NonNullable<Shape['formats']>): NonNullable<FileShape['formats']> {
  return Object.fromEntries(Object.entries(sorted(formats)).map(([part, some]) => [part, [...some]]))
}

function toGeo(shape: Shape): NonNullable<FileShape['geo']> {
  return [...givenGeo(shape)]
}

function sorted<T>(parts: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(parts).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Undefined when one isn't sound, or two have the same id. */
function shapesIn({ shapes }: BoardFile): readonly Shape[] | undefined {
  const read = shapes.map(toShape).filter((shape) => shape !== undefined)
  return new Set(read.map(({ id }) => id)).size === shapes.length ? read : undefined
}

function toShape({
  id,
  type,
  layer,
  parent,
  order,
  author,
  geo,
  ends,
  group,
  locked,
  texts,
  formats,
  props,
}: FileShape): Shape | undefined {
  const record = { type, layer, parent, order, author, ...arrangementOf({ group, locked }), style: props }
  const sound = isShapeId(id) ? readProps(record) : undefined
  if (!sound) return undefined
  const [start, end] = [fromFileEnd(ends?.start), fromFileEnd(ends?.end)]
  const place = readGeo(geo)
  if (hasEnds(type))
    return start && end && compose(id, factsOf(sound, [0, 0, 0, 0, 0], texts), parent, { start, end })
  return place && withFormats(compose(id, factsOf(sound, place, texts), parent, undefined), formats)
}

function factsOf(props: Facts['props'], place: GeoRecord, texts: Facts['texts']): Facts {
  return { props, place, texts }
}

/** A file says where each end is, whatever it hangs on. */
function fromFileEnd(value: unknown): ArrowEnd | undefined {
  const end = readEnd(value)
  if (!end) return undefined
  const [anchor, point] = [end.anchor, end.point].map(([x, y]) => ({ x, y }))
  return anchor && point && { target: end.target, anchor, point }
}
