import { setTimeout as sleep } from 'node:timers/promises'

/** What the store says of itself; `stalled` is who hasn't said anything for so long that people would notice. */
export type StoreState =
  | { readonly kind: 'works' }
  | { readonly kind: 'fails'; readonly error: unknown }
  | { readonly kind: 'stalled' }

export interface StoreProbeOptions {
  /** Writes something; rejects when that can't be done. */
  readonly check: () => Promise<void>
  /** Told when the state has become another. */
  readonly onChange: (state: StoreState) => void
  readonly now: () => number
  readonly patienceMs?: number
  /** How long an answer is good for. */
  readonly validMs?: number
}

/** Asks the store whether it can write. Each question costs a commit, so all who ask at once share one. */
export class StoreProbe {
  readonly #options: Required<StoreProbeOptions>
  #answer: Promise<StoreState> | undefined
  #answeredAt = 0
  #checking = false
  #known: StoreState['kind'] = 'works'

  constructor({ patienceMs = 2_000, validMs = 1_000, ...options }: StoreProbeOptions) {
    this.#options = { patienceMs, validMs, ...options }
  }

  /** Never takes longer than the patience, and never rejects. */
  ask(): Promise<StoreState> {
    const age = this.#options.now() - this.#answeredAt
    const isFresh = this.#checking || (age >= 0 && age < this.#options.validMs)
    if (!this.#answer || !isFresh) this.#answer = this.#put()
    return this.#answer
  }

  async #put(): Promise<StoreState> {
    const bell = new AbortController()
    const stalled = sleep(this.#options.patienceMs, { kind: 'stalled' } as const, { signal: bell.signal })
    const state = await Promise.race([this.#check(), stalled])
    bell.abort()
    this.#learn(state)
    return state
  }

  async #check(): Promise<StoreState> {
    this.#checking = true
    const state = await this.#options.check().then(
      () => ({ kind: 'works' }) as const,
      (error: unknown) => ({ kind: 'fails', error }) as const,
    )
    this.#checking = false
    this.#answeredAt = this.#options.now()
    // Who was told meanwhile that it stalls hears better from now on.
    this.#answer = Promise.resolve(state)
    this.#learn(state)
    return state
  }

  #learn(state: StoreState): void {
    if (state.kind === this.#known) return
    this.#known = state.kind
    this.#options.onChange(state)
  }
}
