import type { Person } from '@samtavle/shared/access/person'
import type { Policy } from '@samtavle/shared/access/policy'
import { flawIn as flawInBoard, type Flaw, type Write } from '@samtavle/shared/board/flaw-in'
import { splitKey } from '@samtavle/shared/board/records'
import { hideableTypes } from '@samtavle/shared/shapes/hideable'
import { houseKeys } from '@samtavle/shared/shapes/house-props'
import type { Shape } from '@samtavle/shared/shapes/registry'
import * as Y from 'yjs'
import type { Rules } from './law.ts'

/** Far more than anybody writes in a workshop. */
const mostShapes = 500

/** What holds for a document of one's own: only its owner comes in, and has there what they could have on the board. */
export const privateRules: Rules = { flawIn: flawInPrivate, mayChange: mayWriteHidden, mostShapes }

function flawInPrivate(write: Write): Flaw | undefined {
  const { root, key, content } = write
  if (root === 'meta') return flaw('a private document has no name')
  const found = flawInBoard(write)
  if (found || root !== 'props' || key === null || content instanceof Y.ContentDeleted) return found
  if (splitKey(key).part !== '') return flaw('nothing in a private document hangs on others')
  const values: readonly unknown[] = content instanceof Y.ContentAny ? content.arr : []
  return values.every(isKind) ? undefined : flaw('nothing that is written hidden')
}

function flaw(reason: string): Flaw {
  return { kind: 'shape', reason }
}

function isKind(value: unknown): boolean {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined
  return typeof type === 'string' && hideableTypes.has(type)
}

/** The step says nothing here: what is one's own can't harm anybody. */
function mayWriteHidden(
  _policy: Policy,
  person: Person,
  _before: Shape | undefined,
  after: Shape | undefined,
): boolean {
  if (person.role === 'observer') return false
  return !after || isOwn(after, person.id)
}

/** Nobody signs for another, and only the house says what a vote came to or what was decided. */
function isOwn({ layer, parent, author, props }: Shape, personId: string): boolean {
  const isTheirs = author === null || author === personId
  const isPlain = ![...houseKeys, 'mark'].some((key) => key in props)
  return isTheirs && isPlain && layer === 'contribution' && parent === null
}
