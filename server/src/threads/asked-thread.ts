import type { MessagePort, Worker } from 'node:worker_threads'

/** Something to be done on another thread, and what came of it. */
interface Asked<Order> {
  readonly id: number
  readonly order: Order
}
type Answered<Result> =
  | { readonly id: number; readonly kind: 'done'; readonly result: Result }
  | { readonly id: number; readonly kind: 'failed'; readonly reason: string }

interface Waiting<Result> {
  resolve(result: Result): void
  reject(reason: Error): void
}

/** A thread that is given orders. Once it has died, all that it was given rejects, and so does what it is given then. */
export class AskedThread<Order, Result> {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting<Result>>()
  #lastId = 0
  #death: Error | undefined

  /** `name` is what the thread is called when it stops. */
  constructor(worker: Worker, name: string) {
    this.#worker = worker
    worker.on('message', (answer: Answered<Result>) => this.#settle(answer))
    worker.on('error', (error) => this.#die(error))
    worker.on('exit', () => this.#die(new Error(`${name} has stopped`)))
  }

  get alive(): boolean {
    return this.#death === undefined
  }

  /** What is in `moved` belongs to the thread from then on. */
  ask(order: Order, moved: readonly ArrayBuffer[] = []): Promise<Result> {
    if (this.#death) return Promise.reject(this.#death)
    const id = (this.#lastId += 1)
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage({ id, order } satisfies Asked<Order>, [...moved])
    })
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #settle(answer: Answered<Result>): void {
    const asker = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if (answer.kind === 'done') asker?.resolve(answer.result)
    else asker?.reject(new Error(answer.reason))
  }

  #die(reason: Error): void {
    this.#death ??= reason
    for (const asker of this.#waiting.values()) asker.reject(this.#death)
    this.#waiting.clear()
  }
}

/** The other side of it: what fails is told to who asked, and the thread goes on. */
export function answerOrders(port: MessagePort, fulfil: (order: unknown) => unknown): void {
  const answer = async ({ id, order }: Asked<unknown>): Promise<Answered<unknown>> => {
    try {
      return { id, kind: 'done', result: await fulfil(order) }
    } catch (error) {
      return { id, kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
    }
  }
  port.on('message', (asked: Asked<unknown>) => {
    void answer(asked).then((answered) => port.postMessage(answered, []))
  })
}
