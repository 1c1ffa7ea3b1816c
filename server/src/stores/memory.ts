import type { BoardRecord, BoardStore } from './board-store.ts'
import { MemoryImages } from './memory-images.ts'
import { MemoryLog } from './memory-log.ts'
import { MemoryWorkshops } from './memory-workshops.ts'
import { memorySessions } from './memory-sessions.ts'
import { refuseNul } from './refuse-nul.ts'
import type { Stores } from './stores.ts'

/** Storage that ends with the process: for tests, and to look around. */
export async function openMemory(): Promise<Stores> {
  const log = new MemoryLog()
  const boards = new Map<string, BoardRecord>()
  const workshops = new MemoryWorkshops((id) => boards.has(id))
  const images = new MemoryImages((id) => boards.has(id))
  const forget = (id: string) => {
    log.remove(id)
    workshops.remove(id)
    images.remove(id)
  }
  return {
    log,
    boards: memoryBoards(log, boards, forget),
    workshops,
    images,
    check: async () => undefined,
    close: async () => undefined,
  }
}

function memoryBoards(
  log: MemoryLog,
  boards: Map<string, BoardRecord>,
  forget: (id: string) => void,
): BoardStore {
  const sessions = memorySessions((id) => boards.has(id))
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
    addSession: sessions.add,
    session: sessions.get,
    async renewSecret(boardId, { role, secretHash, code }) {
      const board = boards.get(boardId)
      if (!board || (code !== undefined && byCode(code) && byCode(code) !== board)) return undefined
      const secretHashes = { ...board.secretHashes, [role]: secretHash }
      boards.set(boardId, { ...board, secretHashes, code: code ?? board.code })
      return sessions.take((session) => session.boardId === boardId && session.link === role)
    },
    async remove(id) {
      boards.delete(id)
      forget(id)
      sessions.take((session) => session.boardId === id)
    },
  }
}
