import type { From, LogStore, StoredUpdate } from '../../stores/log-store.ts'
import type { Meter } from '../meter.ts'
import type { Report } from '../report.ts'
import { updatesIn, type Loaded } from './load-board.ts'
import type { Merge } from './merge-log.ts'

export interface CompactionOptions {
  readonly log: LogStore
  readonly merge: Merge
  readonly report: Report
  readonly meter: Meter
}

/** Updates after a snapshot. */
export interface Tail {
  readonly updates: number
  readonly bytes: number
}

const MB = 1024 * 1024
const none: Tail = { updates: 0, bytes: 0 }

/**
 * Whether a tail is worth a new snapshot of the whole board. A snapshot takes a third of a second per megabyte to make
 * and check, an update of the tail a few microseconds to read: so the tail may grow until reading it would cost about a
 * tenth of reading the snapshot, and a busy large board is not rebuilt every few seconds.
 */
export function isDue({ updates, bytes }: Tail, snapshotBytes: number): boolean {
  if (updates <= 500) return false
  return bytes >= Math.max(1 * MB, snapshotBytes / 4) || updates >= Math.max(2_000, snapshotBytes / 250)
}

/** Keeps the log of one board short, while people work on it. */
export class Compaction {
  readonly #boardId: string
  readonly #options: CompactionOptions
  #from: From
  #snapshotBytes: number
  #tail: Tail
  /** How much of the tail could not be compacted: it is tried again when as much has come anew. */
  #givenUp: Tail = none
  #underWay: Promise<void> | undefined
  #open = true

  constructor(boardId: string, { stored, from }: Loaded, options: CompactionOptions) {
    this.#boardId = boardId
    this.#options = options
    this.#from = from
    this.#snapshotBytes = stored.snapshot?.update.length ?? 0
    this.#tail = sizeOf(stored.updates.map(({ update }) => update))
  }

  /** The log has grown by these. */
  grow(updates: readonly Uint8Array[]): void {
    this.#tail = sum(this.#tail, sizeOf(updates))
  }

  get isDue(): boolean {
    if (!this.#open || this.#underWay) return false
    // Opened from the older snapshot, a board has none to fall back on until it gets a new one.
    const isHurt = this.#from === 'older' && this.#givenUp.updates === 0
    return isHurt || isDue(difference(this.#tail, this.#givenUp), this.#snapshotBytes)
  }

  /** How many updates there are to read after the snapshot. */
  get length(): number {
    return this.#tail.updates
  }

  /**
   * Replaces the log as it is now with a snapshot that says the same, which must be what the summary `expected` says.
   * Never two at once. Resolves also when it failed: that is reported and has changed nothing.
   */
  run(expected: Uint8Array): Promise<void> {
    this.#underWay ??= this.#run(expected).finally(() => {
      this.#underWay = undefined
    })
    return this.#underWay
  }

  /** The board is closed: what is under way leaves the log alone. */
  stop(): void {
    this.#open = false
  }

  async #run(expected: Uint8Array): Promise<void> {
    const { log, report, meter } = this.#options
    const boardId = this.#boardId
    const startedAt = performance.now()
    const covered = this.#tail
    try {
      const snapshot = await this.#merged(expected)
      if (!snapshot || !this.#open) return
      await log.compact(boardId, snapshot, this.#from)
      this.#landed(snapshot, covered)
      const ms = performance.now() - startedAt
      meter.compacted(ms)
      report({ event: 'compacted', boardId, ms, updates: covered.updates, bytes: snapshot.update.length })
    } catch (error) {
      this.#givenUp = this.#tail
      // A store or a thread that is closed along with the board has nothing to report.
      if (this.#open) report({ event: 'compaction-failed', boardId, error })
    }
  }

  async #merged(expected: Uint8Array): Promise<StoredUpdate | undefined> {
    const { log, merge } = this.#options
    const stored = await log.read(this.#boardId, this.#from)
    const seq = stored.updates.at(-1)?.seq
    if (seq === undefined) return undefined
    return { seq, update: await merge({ updates: updatesIn(stored), expected }) }
  }

  #landed(snapshot: StoredUpdate, covered: Tail): void {
    this.#from = 'newest'
    this.#snapshotBytes = snapshot.update.length
    this.#tail = difference(this.#tail, covered)
    this.#givenUp = none
  }
}

function sizeOf(updates: readonly Uint8Array[]): Tail {
  return { updates: updates.length, bytes: updates.reduce((bytes, { length }) => bytes + length, 0) }
}

function sum(a: Tail, b: Tail): Tail {
  return { updates: a.updates + b.updates, bytes: a.bytes + b.bytes }
}

function difference(a: Tail, b: Tail): Tail {
  return { updates: a.updates - b.updates, bytes: a.bytes - b.bytes }
}
