import type { SqliteCalls, SqliteConnection } from './sqlite-connection.ts'
import type { Operations } from './sqlite-operations.ts'

/** Between two tries to open the file again, in milliseconds. */
const pauseMs = 1_000

/** A connection that is opened anew when it has died, rather than that every later call fails for ever. */
export class ReopeningConnection implements SqliteCalls {
  readonly #open: () => Promise<SqliteConnection>
  #connection: SqliteConnection
  #reopening: Promise<SqliteConnection> | undefined
  #triedAt = -Infinity
  #closed = false

  constructor(connection: SqliteConnection, open: () => Promise<SqliteConnection>) {
    this.#connection = connection
    this.#open = open
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
    const [reopening] = await Promise.allSettled([this.#reopening])
    if (reopening.status === 'fulfilled' || this.#connection.alive) await this.#connection.close()
  }

  #reopened(): Promise<SqliteConnection> {
    if (this.#reopening && performance.now() < this.#triedAt + pauseMs) return this.#reopening
    this.#triedAt = performance.now()
    this.#reopening = this.#reopen()
    return this.#reopening
  }

  async #reopen(): Promise<SqliteConnection> {
    await this.#connection.gone
    this.#connection = await this.#open()
    return this.#connection
  }
}
