import type { BoardRecord, BoardStore, SessionRecord } from './board-store.ts'
import type { LogStore } from './log-store.ts'
import type { Stores } from './stores.ts'

/** Storage that ends with the process: for tests, and to look around. */
export async function openMemory(): Promise<Stores> {
  const updates = new Map<string, Uint8Array[]>()
  return {
    log: memoryLog(updates),
    boards: memoryBoards(updates),
    check: async () => undefined,
    close: async () => undefined,
  }
}

function memoryLog(updates: Map<string, Uint8Array[]>): LogStore {
  return {
    async append(entries) {
      for (const { boardId, update } of entries) {
        updates.set(boardId, [...(updates.get(boardId) ?? []), Uint8Array.from(update)])
      }
    },
    read: async (boardId) => (updates.get(boardId) ?? []).map((update) => Uint8Array.from(update)),
    async compact(boardId, replaced, merged) {
      const entries = updates.get(boardId) ?? []
      if (replaced < 1 || entries.length < replaced) {
        throw new Error(`the log has ${entries.length} entries, not ${replaced}, to replace`)
      }
      updates.set(boardId, [Uint8Array.from(merged), ...entries.slice(replaced)])
    },
  }
}

function memoryBoards(updates: Map<string, Uint8Array[]>): BoardStore {
  const boards = new Map<string, BoardRecord>()
  const sessions = new Map<string, SessionRecord>()
  const byCode = (code: string) => [...boards.values()].find((board) => board.code === code)
  return {
    async create(board) {
      refuseNul(board)
      if (boards.has(board.id) || byCode(board.code)) return false
      boards.set(board.id, structuredClone(board))
      return true
    },
    get: async (id) => structuredClone(boards.get(id)),
    byCode: async (code) => structuredClone(byCode(code)),
    async addSession(session) {
      refuseNul(session)
      if (!boards.has(session.boardId)) throw new Error('a session needs its board')
      if (sessions.has(session.tokenHash)) throw new Error('two sessions with one token')
      sessions.set(session.tokenHash, structuredClone(session))
    },
    session: async (tokenHash) => structuredClone(sessions.get(tokenHash)),
    async renewSecret(boardId, { role, secretHash, code }) {
      const board = boards.get(boardId)
      if (!board || (code !== undefined && byCode(code) && byCode(code) !== board)) return false
      const secretHashes = { ...board.secretHashes, [role]: secretHash }
      boards.set(boardId, { ...board, secretHashes, code: code ?? board.code })
      for (const [hash, session] of sessions) {
        if (session.boardId === boardId && session.role === role) sessions.delete(hash)
      }
      return true
    },
    async remove(id) {
      boards.delete(id)
      updates.delete(id)
      for (const [hash, session] of sessions) if (session.boardId === id) sessions.delete(hash)
    },
  }
}

/** No database keeps a NUL inside a text, so none of ours takes it. */
function refuseNul(record: object): void {
  for (const value of Object.values(record)) {
    if (typeof value === 'string' && value.includes('\0')) throw new TypeError('a text with NUL')
  }
}
