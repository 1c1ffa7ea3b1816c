import type { BoardStore, SessionRecord } from './board-store.ts'
import { refuseNul } from './refuse-nul.ts'

interface MemorySessions {
  readonly add: BoardStore['addSession']
  readonly get: BoardStore['session']
  /** Removes those, and tells whose they were. */
  take(which: (session: SessionRecord) => boolean): string[]
}

/** Who has joined which board, until the process ends. */
export function memorySessions(isThere: (boardId: string) => boolean): MemorySessions {
  const sessions = new Map<string, SessionRecord>()
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
  }
}
