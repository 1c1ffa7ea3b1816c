import type { LogStore } from '../stores/log-store.ts'
import type { Move } from './moves.ts'
import { revealJournal } from '../sync/document-id.ts'

/** What a board's hidden writing has come to, beside the notes themselves. */
export interface JournalState {
  /** Notes that were drawn one by one in this run. */
  readonly draws: number
  /** Who had their own document open while writing was hidden: what they bring later was written then. */
  readonly writers: readonly string[]
  /** Marks of notes that were shown without a name, in no order that tells anything. */
  readonly shown: readonly string[]
  /** What is being revealed; on disk before anything is moved, so that it is moved once whatever happens. */
  readonly moves: readonly Move[]
}

const nothing: JournalState = { draws: 0, writers: [], shown: [], moves: [] }

/** Keeps it on disk, in a log of its own: the latest entry counts. */
export class RevealJournal {
  readonly #id: string
  readonly #log: LogStore
  #state: JournalState

  private constructor(id: string, log: LogStore, state: JournalState) {
    this.#id = id
    this.#log = log
    this.#state = state
  }

  /** Rejects when it can't be read. */
  static async open(boardId: string, log: LogStore): Promise<RevealJournal> {
    const id = revealJournal(boardId)
    const latest = (await log.read(id)).updates.at(-1)
    const state = latest && (JSON.parse(new TextDecoder().decode(latest.update)) as JournalState)
    return new RevealJournal(id, log, state ?? nothing)
  }

  get state(): JournalState {
    return this.#state
  }

  /** Resolves when it is on disk; when it rejects, nothing has changed. */
  async write(change: Partial<JournalState>): Promise<void> {
    const state = { ...this.#state, ...change }
    await this.#log.append([{ boardId: this.#id, update: encoded(state) }])
    this.#state = state
  }

  /** The same, and wipes all that it said before. */
  async rewrite(change: Partial<JournalState>): Promise<void> {
    const state = { ...this.#state, ...change }
    await this.#log.replace(this.#id, encoded(state))
    this.#state = state
  }
}

function encoded(state: JournalState): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(state))
}
