import * as Y from 'yjs'
import { isFormatKind, isFormatValue } from './formats/format-kinds.ts'
import { readEnd, readGeo, readProps, isShapeId } from './read-record.ts'
import { splitKey } from './records.ts'

/** Something that an update would put into a board's document. */
export interface Write {
  readonly root: string
  /** Null for an item in the root itself, as in a list. */
  readonly key: string | null
  /** Deeper than the record: a character of its text, say. */
  readonly isInside: boolean
  /** Its writer has deleted it since, and keeps it for their undo. */
  readonly isGone: boolean
  readonly content: Y.Item['content']
}

/** Why a write can't be let into a document: of the wrong shape, or too big. No page of ours writes such. */
export interface Flaw {
  readonly kind: 'shape' | 'size'
  readonly reason: string
}

/** What anybody may write at most. Characters are UTF-16 units. */
export const most = { text: 20_000, title: 200, shapes: 20_000 } as const

/** Undefined when a board's document can take it, whoever wrote it. Looks at the value alone, not at what is around it. */
export function flawIn(write: Write): Flaw | undefined {
  const { root, key, content } = write
  if (!isRoot(root)) return flaw('a board has no such map')
  if (key === null) return flaw('a list where a map is')
  // What its writer has deleted since only takes its place in their history.
  if (content instanceof Y.ContentDeleted) return undefined
  return root === 'text' ? flawInText(key, write) : flawInRecord(root, key, write)
}

type RecordRoot = keyof typeof isSound

function isRoot(root: string): root is RecordRoot | 'text' {
  return root === 'text' || Object.hasOwn(isSound, root)
}

function flaw(reason: string): Flaw {
  return { kind: 'shape', reason }
}

/** Whole values under a key. Yjs joins those that followed each other, when a page keeps them for its undo. */
function flawInRecord(root: RecordRoot, key: string, { content, isInside }: Write): Flaw | undefined {
  const values: readonly unknown[] = content instanceof Y.ContentAny && !isInside ? content.arr : []
  const areSound = values.length > 0 && values.every((value) => isSound[root](key, value))
  return areSound ? undefined : flaw(`nothing that can stand in ${root}`)
}

const isSound = {
  geo: (key: string, value: unknown) => isShapeId(key) && readGeo(value) !== undefined,
  props: isSoundProps,
  // The rest of it is written once, by the server.
  meta: (key: string, value: unknown) =>
    key === 'title' && typeof value === 'string' && value.length <= most.title,
}

function isSoundProps(key: string, value: unknown): boolean {
  const { id, part } = splitKey(key)
  if (!isShapeId(id)) return false
  if (key === id) return readProps(value) !== undefined
  return (part === 'start' || part === 'end') && readEnd(value) !== undefined
}

/** Empty for a shape's main text. */
export function isPartName(part: string): boolean {
  return /^[A-Za-z0-9-]{0,32}$/.test(part)
}

function flawInText(key: string, { content, isInside, isGone }: Write): Flaw | undefined {
  const { id, part } = splitKey(key)
  if (!isShapeId(id) || !isPartName(part)) return flaw('a text of no shape')
  if (!isInside) {
    const isText = content instanceof Y.ContentType && content.type.constructor === Y.Text
    return isText ? undefined : flaw('something else where a text stands')
  }
  if (content instanceof Y.ContentFormat) return flawInMark(content)
  if (!(content instanceof Y.ContentString)) return flaw('something else than words in a text')
  // What was written and deleted again and again is joined by Yjs to one piece.
  return content.str.length > most.text && !isGone ? { kind: 'size', reason: 'a text too long' } : undefined
}

/** A mark says what begins, or with null what ends. */
function flawInMark({ key, value }: Y.ContentFormat): Flaw | undefined {
  const mark: unknown = value
  const isSound = isFormatKind(key) && (mark === null || isFormatValue(key, mark))
  return isSound ? undefined : flaw('a format that no text has')
}
