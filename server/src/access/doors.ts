import { linkRoles, type LinkRole } from '@samtavle/shared/access/person'
import type { BoardRecord, BoardStore } from '../stores/board-store.ts'
import { hashOf, readCode, sameHash } from './secrets.ts'

/** What a secret or a code opens. */
export interface Entrance {
  readonly board: BoardRecord
  readonly role: LinkRole
}

/** Undefined alike for a board that is not there and a secret that is none of its three. */
export async function openBySecret(
  boards: BoardStore,
  boardId: string,
  secret: string,
): Promise<Entrance | undefined> {
  const hash = hashOf(secret)
  const board = await boards.get(boardId)
  if (!board) return undefined
  // All three are compared every time, so that the time taken tells nothing of which one it was.
  const [role] = linkRoles.filter((role) => sameHash(board.secretHashes[role], hash))
  return role && { board, role }
}

/** A code is for reading out loud in the room: it lets participants in, and nobody else. */
export async function openByCode(boards: BoardStore, typed: string): Promise<Entrance | undefined> {
  const board = await boards.byCode(readCode(typed))
  return board && { board, role: 'participant' }
}
