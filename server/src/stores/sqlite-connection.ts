import type { Worker } from 'node:worker_threads'
import { CommitQueue } from './commit-queue.ts'
import type { Call, Question, Report } from './sqlite-messages.ts'
import type { Operations } from './sqlite-operations.ts'

/** What the stores ask the database. */
export interface SqliteCalls {
  call<K extends keyof Operations>(
    name: K,
    ...args: Parameters<Operations[K]>
  ): Promise<ReturnType<Operations[K]>>
}

interface Waiting {
  resolve(value: unknown): void
  reject(reason: Error): void
}

/** One thread with one connection. When it dies, all that it was asked rejects. */
export class SqliteConnection implements SqliteCalls {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  readonly #queue: CommitQueue<Call>
  /** The thread has ended, and the file is free. */
  readonly gone: Promise<void>
  #stopped: Error | undefined
  #lastId = 0

  private constructor(worker: Worker) {
    this.#worker = worker
    this.#queue = new CommitQueue((calls) => worker.postMessage(calls satisfies Question, []))
    this.gone = new Promise((resolve) => worker.once('exit', () => resolve()))
    worker.on('message', (report: Report) => this.#hear(report))
    worker.on('error', (error) => this.#stop(error))
    worker.on('exit', () => this.#stop(new Error('the thread of the database has stopped')))
  }

  /** Rejects with the reason when the thread can't open the file. */
  static async open(worker: Worker): Promise<SqliteConnection> {
    const connection = new SqliteConnection(worker)
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (report: Report) => {
        if (report.kind === 'ready') resolve()
        if (report.kind === 'unusable') reject(new Error(report.reason))
      })
      worker.on('error', reject)
      worker.on('exit', () => reject(new Error('the thread of the database has stopped')))
    })
    return connection
  }

  get alive(): boolean {
    return this.#stopped === undefined
  }

  call<K extends keyof Operations>(
    name: K,
    ...args: Parameters<Operations[K]>
  ): Promise<ReturnType<Operations[K]>> {
    if (this.#stopped) return Promise.reject(this.#stopped)
    const id = (this.#lastId += 1)
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#queue.add({ id, name, args })
    })
  }

  /** Answers what was asked before, and nothing more. */
  async close(): Promise<void> {
    this.#stopped ??= new Error('the database is closed')
    this.#queue.flush()
    this.#worker.postMessage('close' satisfies Question, [])
    await this.gone
  }

  #hear(report: Report): void {
    if (report.kind !== 'answers') return
    for (const { id, result } of report.answers) {
      const asker = this.#waiting.get(id)
      this.#waiting.delete(id)
      if (result.kind === 'done') asker?.resolve(result.value)
      else asker?.reject(new Error(result.reason))
    }
    this.#queue.landed()
  }

  #stop(reason: Error): void {
    this.#stopped ??= reason
    for (const asker of this.#waiting.values()) asker.reject(this.#stopped)
    this.#waiting.clear()
  }
}
