import type { LogStore } from '@samtavle/server/stores/log-store'

/** A log whose disk is full, unreadable or stands still when it is told to; otherwise the one below it. */
export class FailingLog implements LogStore {
  full = false
  unreadable = false
  readonly #log: LogStore
  #thawed = Promise.resolve()

  constructor(log: LogStore) {
    this.#log = log
  }

  /** Returns how it goes on. */
  freeze(): () => void {
    const waiting: (() => void)[] = []
    this.#thawed = new Promise((resolve) => void waiting.push(resolve))
    return () => {
      for (const resolve of waiting) resolve()
    }
  }

  async append(...args: Parameters<LogStore['append']>): Promise<void> {
    await this.#writable()
    return this.#log.append(...args)
  }

  async compact(...args: Parameters<LogStore['compact']>): Promise<void> {
    await this.#writable()
    return this.#log.compact(...args)
  }

  async replace(...args: Parameters<LogStore['replace']>): Promise<void> {
    await this.#writable()
    return this.#log.replace(...args)
  }

  async read(...args: Parameters<LogStore['read']>): ReturnType<LogStore['read']> {
    await this.#thawed
    if (this.unreadable) throw new Error('input/output error')
    return this.#log.read(...args)
  }

  documentsOf(...args: Parameters<LogStore['documentsOf']>): ReturnType<LogStore['documentsOf']> {
    return this.#log.documentsOf(...args)
  }

  async #writable(): Promise<void> {
    await this.#thawed
    if (this.full) throw new Error('database or disk is full')
  }
}
