import { nanoid } from 'nanoid'
import * as Y from 'yjs'
import { linkRoles, type LinkRole } from '@samtavle/shared/access/person'
import { Board } from '@samtavle/shared/board/board'
import type { CreatedBoard } from '@samtavle/shared/protocol/http'
import { hashOf, newCode, newSecret } from '../access/secrets.ts'
import type { BoardRecord } from '../stores/board-store.ts'
import type { RouteDeps } from './route.ts'

export interface Founding {
  readonly template: string | null
  readonly locale: 'da' | 'en'
  /** Scheme and host for the links. */
  readonly origin: string
  /** Writes what the board begins with. */
  fill(board: Board): void
}

/** A new board with its three links, on disk before this resolves. */
export async function foundBoard(
  { stores, now }: Pick<RouteDeps, 'stores' | 'now'>,
  { template, locale, origin, ...founding }: Founding,
): Promise<CreatedBoard> {
  const update = firstUpdate((board) => founding.fill(board))
  const secrets = perRole(newSecret)
  const record = {
    id: nanoid(),
    secretHashes: perRole((role) => hashOf(secrets[role])),
    template,
    locale,
    createdAt: now(),
    generation: 1,
  }
  const { code } = await withFreeCode((code) =>
    stores.boards.create({ ...record, code } satisfies BoardRecord),
  )
  try {
    await stores.log.append([{ boardId: record.id, update }])
  } catch (error) {
    // A board whose beginning was not written must not be found empty later.
    await stores.boards.remove(record.id)
    throw error
  }
  return { id: record.id, code, secrets, links: perRole((role) => linkTo(origin, record.id, secrets[role])) }
}

/** The secret stands in the fragment, which browsers never send. */
export function linkTo(origin: string, boardId: string, secret: string): string {
  return `${origin}/b/${boardId}#${secret}`
}

/** Draws codes until `take` accepts one, and returns what it said. */
export async function withFreeCode<T>(
  take: (code: string) => Promise<T | false | undefined>,
): Promise<{ readonly code: string; readonly taken: T }> {
  for (let tries = 0; tries < 20; tries++) {
    const code = newCode()
    const taken = await take(code)
    if (taken !== undefined && taken !== false) return { code, taken }
  }
  throw new Error('no free code in twenty draws')
}

/** The document that a board begins with, as one update. */
export function firstUpdate(fill: (board: Board) => void): Uint8Array {
  const board = new Board(new Y.Doc())
  try {
    fill(board)
    return Y.encodeStateAsUpdate(board.doc)
  } finally {
    board.destroy()
    board.doc.destroy()
  }
}

function perRole<T>(make: (role: LinkRole) => T): Record<LinkRole, T> {
  return Object.fromEntries(linkRoles.map((role) => [role, make(role)])) as Record<LinkRole, T>
}
