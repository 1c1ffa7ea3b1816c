import type { BoardRecord, BoardStore, SessionRecord } from './board-store.ts'
import { MemoryLog } from './memory-log.ts'
import type { Stores } from './stores.ts'

/** Storage that ends with the process: for tests, and to look around. */
export async function openMemory(): Promise<Stores> {
  const log = new MemoryLog()
  return {
    log,
    boards: memoryBoards(log),
    check: async () => undefined,
    close: async () => undefined,
  }
}

function memoryBoards(log: MemoryLog): BoardStore {
  const boards = new Map<string, BoardRecord>()
  const sessions = new Map<string, SessionRecord>()
  const byCode = (code: string) => [...boards.values()].find((board) => board.code === code)
  const told = (board: BoardRecord | undefined) =>
    board && structuredClone({ ...board, generation: log.generationOf(board.id) })
  return {
    async create(board) {
      refuseNul(board)
      if (boards.has(board.id) || byCode(board.code)) return false
      boards.set(board.id, structuredClone(board))
      log.begin(board.id, board.generation)
      return true
    },
    get: async (id) => told(boards.get(id)),
    byCode: async (code) => told(byCode(code)),
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
      log.remove(id)
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
