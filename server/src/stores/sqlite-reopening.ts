import type { SqliteCalls } from './sqlite-connection.ts'
import type { Operations } from './sqlite-operations.ts'

/** A connection that can die. */
export interface Mortal extends SqliteCalls {
  readonly alive: boolean
  /** Resolves when it has left the file. */
  readonly gone: Promise<void>
  close(): Promise<void>
}

/** Between two tries to open the file again, in milliseconds. */
const pauseMs = 1_000

/** A connection that is opened anew when it has died, rather than that every later call fails for ever. */
export class ReopeningConnection implements SqliteCalls {
  readonly #open: () => Promise<Mortal>
  readonly #now: () => number
  #connection: Mortal
  /** The try that is under way, or the last one, which holds for a while when it failed. */
  #reopening: Promise<Mortal> | undefined
  #failedAt: number | undefined
  #closed = false

  constructor(connection: Mortal, open: () => Promise<Mortal>, now = () => performance.now()) {
    this.#connection = connection
    this.#open = open
    this.#now = now
  }

  call<K extends keyof Operations>(
    name: K,
    ...args: Parameters<Operations[K]>
  ): Promise<ReturnType<Operations[K]>> {
    // At once while it lives, so that what is asked before a close is still answered.
    if (this.#connection.alive || this.#closed) return this.#connection.call(name, ...args)
    return this.#reopened().then((connection) => connection.call(name, ...args))
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.allSettled([this.#reopening])
    if (this.#connection.alive) await this.#connection.close()
  }

  #reopened(): Promise<Mortal> {
    if (this.#failedAt !== undefined && this.#now() >= this.#failedAt + pauseMs) this.#reopening = undefined
    this.#reopening ??= this.#reopen()
    return this.#reopening
  }

  async #reopen(): Promise<Mortal> {
    this.#failedAt = undefined
    try {
      await this.#connection.gone
      this.#connection = await this.#open()
      this.#reopening = undefined
      return this.#connection
    } catch (error) {
      this.#failedAt = this.#now()
      throw error
    }
  }
}
