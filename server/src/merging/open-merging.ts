import type { Worker } from 'node:worker_threads'
import { AskedThread } from '../asked-thread.ts'
import { pack } from '../packed.ts'
import { startThread } from '../start-thread.ts'
import type { Merge, Merged, MergeOrder } from '../sync/merge-log.ts'
import type { MergingOrder } from './merging-messages.ts'

export interface ThreadedMerging {
  readonly merge: Merge
  close(): Promise<void>
}

/** The thread that is asked. */
export const startMerging = (): Worker => startThread('merging-thread', import.meta.url)

/**
 * One thread that merges the logs of all boards, one at a time, and first those that somebody waits for. It starts with
 * the first, and anew should it ever die; only what it was at is lost then.
 */
export function openMerging(start = startMerging): ThreadedMerging {
  const merging = new Merging(start)
  return { merge: (order) => merging.add(order), close: () => merging.close() }
}

/** One that waits for its turn. */
interface Job {
  readonly order: MergeOrder
  readonly resolve: (merged: Merged) => void
  readonly reject: (reason: unknown) => void
}

class Merging {
  readonly #start: () => Worker
  #waiting: Job[] = []
  #thread: AskedThread<MergingOrder, Merged> | undefined
  #busy = false
  #closed = false

  constructor(start: () => Worker) {
    this.#start = start
  }

  add(order: MergeOrder): Promise<Merged> {
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
    for (let job = this.#next(); job; job = this.#next()) await this.#run(job)
    this.#busy = false
  }

  #next(): Job | undefined {
    const urgent = this.#waiting.findIndex(({ order }) => order.urgent)
    return this.#waiting.splice(Math.max(urgent, 0), 1)[0]
  }

  async #run({ order, resolve, reject }: Job): Promise<void> {
    const updates = pack(order.updates)
    const moved = [updates.bytes.buffer, updates.ends.buffer]
    await this.#living()
      .ask({ ...order, updates }, moved)
      .then(resolve, reject)
  }

  #living(): AskedThread<MergingOrder, Merged> {
    if (this.#thread?.alive) return this.#thread
    const worker = this.#start()
    // Tidying up must not keep a program from ending.
    worker.unref()
    this.#thread = new AskedThread(worker, 'the thread that merges logs')
    return this.#thread
  }
}
