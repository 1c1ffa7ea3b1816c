import { roles } from '@samtavle/shared/access/person'
import type { BoardInfo, Preview } from '@samtavle/shared/protocol/http'
import type { Api, Refusal } from '../../connection/api.ts'

/** What stands between an address and its board. */
export type Entry =
  | { readonly kind: 'asking' }
  | { readonly kind: 'join'; readonly preview: Preview }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** `linkRole` is the role of the link in the address, which is still worth keeping. */
  | { readonly kind: 'in'; readonly info: BoardInfo; readonly linkRole: Preview['role'] | null }

/**
 * Whoever has joined on this device goes straight in; a link asks for alias and sector only when it opens more than
 * that. So a facilitator who tries out the participants' link stays facilitator, and a reload never joins twice.
 */
export async function askToEnter(api: Api, boardId: string, secret: string): Promise<Entry> {
  const [board, preview] = await Promise.all([
    api.board(boardId),
    secret === '' ? undefined : api.previewLink(boardId, secret),
  ])
  if (!preview?.ok) {
    if (board.ok) return { kind: 'in', info: board.value, linkRole: null }
    return { kind: 'refused', refusal: preview?.refusal ?? board.refusal }
  }
  const link = preview.value
  if (board.ok && roles.indexOf(board.value.you.role) <= roles.indexOf(link.role))
    return { kind: 'in', info: board.value, linkRole: link.role }
  return { kind: 'join', preview: link }
}

/**
 * What a link that was opened here leads to. Who is on the board stays there when nobody could be asked, and when it leads
 * to what is open already: opening that anew would lose what isn't safe yet.
 */
export function entryAfter(last: Entry, next: Entry): Entry {
  if (last.kind !== 'in') return next
  const isNothingNew =
    next.kind === 'in' ? isSameSeat(last.info, next.info) : next.kind === 'refused' && canPass(next.refusal)
  return isNothingNew ? last : next
}

/** The same person, in the same role, with the same document before them. */
function isSameSeat(a: BoardInfo, b: BoardInfo): boolean {
  const isSamePerson = a.you.participantId === b.you.participantId && a.you.role === b.you.role
  return isSamePerson && a.id === b.id && a.generation === b.generation
}

/** The board is there all the same. */
const passing: ReadonlySet<Refusal> = new Set(['unreachable', 'not-ready', 'internal-error', 'too-many'])

/** Whether asking again later may get another answer. */
export function canPass(refusal: Refusal): boolean {
  return passing.has(refusal)
}
