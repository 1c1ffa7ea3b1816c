import type { BoardStore, SessionRecord } from './board-store.ts'
import { refuseNul } from './refuse-nul.ts'

interface MemorySessions {
  readonly add: BoardStore['addSession']
  readonly get: BoardStore['session']
  readonly setRole: BoardStore['setRole']
  readonly end: BoardStore['endSession']
  readonly wasRemoved: BoardStore['wasRemoved']
  /** Removes those, and tells whose they were. */
  take(which: (session: SessionRecord) => boolean): string[]
  /** All of a board that is gone. */
  forget(boardId: string): void
}

/** Who has joined which board, until the process ends. */
export function memorySessions(isThere: (boardId: string) => boolean): MemorySessions {
  const sessions = new Map<string, SessionRecord>()
  /** Token → board. */
  const removed = new Map<string, string>()
  const of = (boardId: string, participantId: string) =>
    [...sessions.values()].filter((each) => each.boardId === boardId && each.participantId === participantId)
  const take = (which: (session: SessionRecord) => boolean) => {
    const taken = [...sessions.values()].filter(which)
    for (const { tokenHash } of taken) sessions.delete(tokenHash)
    return taken.map(({ participantId }) => participantId)
  }
  return {
    take,
    async add(session) {
      refuseNul(session)
      if (!isThere(session.boardId)) throw new Error('a session needs its board')
      if (sessions.has(session.tokenHash)) throw new Error('two sessions with one token')
      sessions.set(session.tokenHash, structuredClone(session))
    },
    get: async (tokenHash) => structuredClone(sessions.get(tokenHash)),
    async setRole(boardId, participantId, role) {
      for (const each of of(boardId, participantId)) sessions.set(each.tokenHash, { ...each, role })
    },
    async end(boardId, participantId) {
      for (const { tokenHash } of of(boardId, participantId)) {
        sessions.delete(tokenHash)
        removed.set(tokenHash, boardId)
      }
    },
    wasRemoved: async (boardId, tokenHash) => removed.get(tokenHash) === boardId,
    forget(boardId) {
      take((session) => session.boardId === boardId)
      for (const [hash, board] of removed) if (board === boardId) removed.delete(hash)
    },
  }
}
