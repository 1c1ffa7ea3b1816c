import type { Worker } from 'node:worker_threads'
import { AskedThread } from '../threads/asked-thread.ts'
import { pack } from '../threads/packed.ts'
import { startThread } from '../threads/start-thread.ts'
import type { Merge, MergeOrder } from '../sync/log/merge-log.ts'
import type { MergingOrder } from './merging-messages.ts'

export interface ThreadedMerging {
  readonly merge: Merge
  close(): Promise<void>
}

/** The thread that is asked. */
export const startMerging = (): Worker => startThread('merging-thread', import.meta.url)

/**
 * One thread that merges the logs of all boards, one at a time. It starts with the first, and anew should it ever die;
 * only what it was at is lost then.
 */
export function openMerging(start = startMerging): ThreadedMerging {
  const merging = new Merging(start)
  return { merge: (order) => merging.add(order), close: () => merging.close() }
}

/** One that waits for its turn. */
interface Job {
  readonly order: MergeOrder
  readonly resolve: (merged: Uint8Array) => void
  readonly reject: (reason: unknown) => void
}

class Merging {
  readonly #start: () => Worker
  #waiting: Job[] = []
  #thread: AskedThread<MergingOrder, Uint8Array> | undefined
  #busy = false
  #closed = false

  constructor(start: () => Worker) {
    this.#start = start
  }

  add(order: MergeOrder): Promise<Uint8Array> {
    if (this.#closed) return Promise.reject(new Error('no logs are merged any more'))
    return new Promise((resolve, reject) => {
      this.#waiting.push({ order, resolve, reject })
      void this.#work()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const job of this.#waiting.splice(0)) job.reject(new Error('no logs are merged any more'))
    await this.#thread?.close()
  }

  async #work(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    for (let job = this.#waiting.shift(); job; job = this.#waiting.shift()) await this.#run(job)
    this.#busy = false
  }

  async #run({ order, resolve, reject }: Job): Promise<void> {
    const updates = pack(order.updates)
    const moved = [updates.bytes.buffer, updates.ends.buffer]
    await this.#living().ask({ updates, expected: order.expected }, moved).then(resolve, reject)
  }

  #living(): AskedThread<MergingOrder, Uint8Array> {
    if (this.#thread?.alive) return this.#thread
    const worker = this.#start()
    const thread = new AskedThread<MergingOrder, Uint8Array>(worker, 'the thread that merges logs')
    // Tidying up must not keep a program from ending. Only now: to be listened to gives a thread back its hold.
    worker.unref()
    this.#thread = thread
    return thread
  }
}
