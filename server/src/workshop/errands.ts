import { setTimeout } from 'node:timers/promises'

export interface ErrandsOptions {
  /** Between two tries of what failed, in milliseconds. */
  readonly pauseMs: number
  readonly onFailure: (error: unknown) => void
}

/** Things to be done one after the other, each tried until it works: what is not done in time is done after the next start. */
export class Errands {
  readonly #options: ErrandsOptions
  readonly #waiting: (() => Promise<void>)[] = []
  readonly #stopped = new AbortController()
  #running: Promise<void> | undefined

  constructor(options: ErrandsOptions) {
    this.#options = options
  }

  get idle(): boolean {
    return this.#running === undefined
  }

  add(errand: () => Promise<void>): void {
    if (this.#stopped.signal.aborted) return
    this.#waiting.push(errand)
    this.#running ??= this.#run()
  }

  /** Resolves when there is nothing left to do. */
  async done(): Promise<void> {
    await this.#running
  }

  /** Begins no more; resolves when what is under way has ended. */
  async stop(): Promise<void> {
    this.#stopped.abort()
    await this.#running
  }

  async #run(): Promise<void> {
    for (let errand = this.#waiting[0]; errand && !this.#stopped.signal.aborted; errand = this.#waiting[0]) {
      if (await this.#works(errand)) this.#waiting.shift()
      else await this.#pause()
    }
    this.#running = undefined
  }

  async #works(errand: () => Promise<void>): Promise<boolean> {
    try {
      await errand()
      return true
    } catch (error) {
      this.#options.onFailure(error)
      return false
    }
  }

  async #pause(): Promise<void> {
    const { signal } = this.#stopped
    // Being stopped ends the pause; there is nothing else that could.
    await setTimeout(this.#options.pauseMs, undefined, { signal }).catch(() => undefined)
  }
}
