import { leads, type Person } from '@samtavle/shared/access/person'
import type { Board } from '@samtavle/shared/board/board'
import { most } from '@samtavle/shared/board/flaw-in'
import { mostFormats } from '@samtavle/shared/board/formats/format-kinds'
import { countMarks } from '@samtavle/shared/board/formats/marks'
import { richParts } from '@samtavle/shared/board/formats/read-formats'
import type { PreImage } from '@samtavle/shared/board/pre-image'
import { splitKey } from '@samtavle/shared/board/records'
import { makerOf } from '@samtavle/shared/board/standing'
import { textParts } from '@samtavle/shared/board/text-places'
import type { Shape } from '@samtavle/shared/shapes/registry'
import type { Law } from './law.ts'

/**
 * Puts back what a person has just changed and may not; the change must have been applied in the open transaction.
 * False when there was nothing.
 */
export function putBackForbidden(law: Law, before: PreImage, person: Person): boolean {
  const { board, putBacks } = law
  board.touch(before.keys)
  const judged = new Set(before.ids)
  let forbidden = notAllowed(law, before, person, judged)
  const isAnyForbidden = forbidden.length > 0
  // What comes back may show what else was done: a note that was hung on a frame which was deleted along with that.
  for (; forbidden.length > 0; forbidden = notAllowed(law, before, person, judged)) {
    for (const id of forbidden) {
      putBacks.around(board, before.records(id), () => before.putBack(id))
      judged.delete(id)
    }
  }
  // What belongs to nothing would come to belong to a shape that its author brings back; nobody is blamed for it.
  for (const id of judged) {
    if (isOrphan(board, before, id)) putBacks.around(board, before.records(id), () => before.putBack(id))
  }
  // Only facilitators name the board; nothing else in there can be written from outside.
  const isMetaForbidden = before.meta.length > 0 && !leads(person.role)
  if (isMetaForbidden) before.putMetaBack()
  return isAnyForbidden || isMetaForbidden
}

/** Records of a shape that is not there, and wasn't. */
function isOrphan(board: Board, before: PreImage, id: string): boolean {
  return !before.shape(id) && !board.get(id) && before.isChanged(id)
}

function notAllowed(law: Law, before: PreImage, person: Person, ids: ReadonlySet<string>): string[] {
  return [...ids].filter((id) => !isAllowed(law, before, person, id))
}

function isAllowed(law: Law, before: PreImage, person: Person, id: string): boolean {
  const { board, policy, rules } = law
  const [was, is] = [before.shape(id), board.get(id)]
  if (!rules.mayChange(policy, person, was, is, is && !was ? makerIn(law, id) : undefined)) return false
  // A text that is replaced takes along what others are just writing in it, so that is as much as deleting the shape.
  if (was && is && before.hasLostText(id) && !rules.mayChange(policy, person, was, undefined)) return false
  // The same again over what another is just changing would win over that.
  if (was && is && before.isRewritten(id) && !mayTouch(law, person, was)) return false
  return !is || isWithinBounds(law, before, was, is)
}

/** Whether somebody may do anything to it at all. */
export function mayTouch({ policy, rules }: Law, person: Person, shape: Shape): boolean {
  return (
    rules.mayChange(policy, person, shape, { ...shape, x: shape.x + 1 }) ||
    rules.mayChange(policy, person, shape, undefined)
  )
}

function makerIn({ board, clients }: Law, id: string): string | undefined {
  const client = makerOf(board, id)
  return client === undefined ? undefined : clients.personOf(client)
}

function isWithinBounds({ board, rules }: Law, before: PreImage, was: Shape | undefined, is: Shape): boolean {
  if (!was && board.size > rules.mostShapes) return false
  if (was?.texts === is.texts && !before.records(is.id).some(({ root }) => root === 'text')) return true
  const parts = textParts(is)
  // Texts that went with a row of a table are no part of it any more.
  const isText = ({ root, key }: { root: string; key: string }) =>
    root !== 'text' || parts.includes(splitKey(key).part) || !board.layout.text.has(key)
  return (
    before.records(is.id).every(isText) &&
    Object.entries(is.texts).every(
      ([part, words]) => words.length <= Math.max(most.text, was?.texts[part]?.length ?? 0),
    ) &&
    hasFewMarks(board, is, parts)
  )
}

/** Also of what nobody sees: marks that say nothing, and those where none may be. */
function hasFewMarks(board: Board, shape: Shape, parts: readonly string[]): boolean {
  const marks = parts.map((part) => ({ part, count: countMarks(board.text(shape.id, part)) }))
  if (marks.every(({ count }) => count === 0)) return true
  const rich = richParts(shape)
  return marks.every(({ part, count }) => count <= (rich.includes(part) ? mostFormats.marks : 0))
}
