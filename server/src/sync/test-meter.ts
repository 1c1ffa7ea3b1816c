import type { Meter, Refusal } from './meter.ts'

/** Counts what it is told. */
export class TestMeter implements Meter {
  readonly refusals = new Map<Refusal, number>()
  readonly counts = new Map<keyof Meter, number>()

  of(what: keyof Meter): number {
    return this.counts.get(what) ?? 0
  }

  opened = this.#counting('opened')
  tick = this.#counting('tick')
  committed = this.#counting('committed')
  commitFailed = this.#counting('commitFailed')
  fannedOut = this.#counting('fannedOut')
  putBack = this.#counting('putBack')
  lagged = this.#counting('lagged')
  compacted = this.#counting('compacted')
  brokeDown = this.#counting('brokeDown')

  refused(reason: Refusal): void {
    this.refusals.set(reason, (this.refusals.get(reason) ?? 0) + 1)
  }

  #counting(what: keyof Meter): () => void {
    return () => void this.counts.set(what, this.of(what) + 1)
  }
}
