import type { LinkRole, Role } from '@samtavle/shared/access/person'
import { Store, type Readable } from '../state/store.ts'

/** A board that has been open on this device. The secrets of its links stand here and nowhere else. */
export interface KnownBoard {
  readonly id: string
  readonly title: string
  readonly role: Role
  /** Milliseconds since 1970. */
  readonly openedAt: number
  readonly code?: string
  readonly secrets?: Partial<Readonly<Record<LinkRole, string>>>
}

const key = 'samtavle.boards'
const mostKept = 30

/** The boards of this device, latest first. */
export class KnownBoards {
  readonly #storage: Storage | undefined
  readonly #boards: Store<readonly KnownBoard[]>

  constructor(storage: Storage | undefined) {
    this.#storage = storage
    this.#boards = new Store(parse(storage?.getItem(key) ?? '[]'))
  }

  get all(): Readable<readonly KnownBoard[]> {
    return this.#boards
  }

  get(id: string): KnownBoard | undefined {
    return this.#boards.get().find((board) => board.id === id)
  }

  /** Adds to what is known of the board; secrets are merged by role. */
  remember(news: Omit<KnownBoard, 'openedAt'>, openedAt: number): void {
    const before = this.get(news.id)
    const board = { ...before, ...news, secrets: { ...before?.secrets, ...news.secrets }, openedAt }
    this.#write([board, ...this.#without(news.id)].slice(0, mostKept))
  }

  forget(id: string): void {
    this.#write(this.#without(id))
  }

  #without(id: string): readonly KnownBoard[] {
    return this.#boards.get().filter((board) => board.id !== id)
  }

  #write(boards: readonly KnownBoard[]): void {
    this.#storage?.setItem(key, JSON.stringify(boards))
    this.#boards.set(boards)
  }
}

function parse(json: string): readonly KnownBoard[] {
  try {
    const boards: unknown = JSON.parse(json)
    return Array.isArray(boards) ? boards.filter(isKnownBoard) : []
  } catch {
    return [] // Somebody else's or half-written: the list starts anew, the boards themselves are on the server.
  }
}

function isKnownBoard(value: unknown): value is KnownBoard {
  return typeof value === 'object' && value !== null && 'id' in value && 'role' in value && 'title' in value
}
