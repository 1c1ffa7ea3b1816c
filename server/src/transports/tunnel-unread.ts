import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'socket.io'
import { cut } from './cut.ts'

type Engine = Socket['conn']

/**
 * What was sent over an engine.io line and hasn't been taken, in bytes. engine.io itself takes a response for delivered
 * as soon as it is written; here it is when the other end has read it to its end, and therefore polls again.
 */
export class TunnelUnread {
  readonly #engine: Engine
  readonly #count: (change: number) => void
  readonly #responseTo: (request: IncomingMessage) => ServerResponse | undefined
  /** For the next poll to take. */
  #waiting = 0
  /** In the response that is on its way. */
  #underWay = 0
  #response: ServerResponse | undefined

  /** `count` hears every change. */
  constructor(
    engine: Engine,
    count: (change: number) => void,
    responseTo: (request: IncomingMessage) => ServerResponse | undefined,
  ) {
    this.#engine = engine
    this.#count = count
    this.#responseTo = responseTo
    engine.on('packetCreate', ({ data }: { data?: unknown }) => this.#add(sizeOf(data)))
    engine.on('flush', () => this.#onFlush())
    engine.on('upgrade', () => this.#follow())
    this.#follow()
  }

  get bytes(): number {
    return this.#waiting + this.#underWay
  }

  /** Ends the line without a word, and with it what is held for it. */
  cut(): void {
    this.#engine.close(true)
    this.release()
  }

  /** The line has ended. A response that nobody reads would stay in memory for as long as they like. */
  release(): void {
    this.#count(-this.bytes)
    this.#waiting = this.#underWay = 0
    const { socket, writableFinished } = this.#response ?? {}
    if (socket && !writableFinished && socket.writableLength > 0) cut(socket)
  }

  #add(bytes: number): void {
    if (this.#engine.readyState === 'closed') return
    this.#waiting += bytes
    this.#count(bytes)
  }

  #onFlush(): void {
    this.#underWay += this.#waiting
    this.#waiting = 0
  }

  #follow(): void {
    const { transport } = this.#engine
    // Before engine.io hears of it, and fills the poll that has come with what waits.
    transport.prependListener('ready', () => {
      this.#count(-this.#underWay)
      this.#underWay = 0
    })
    transport.on('headers', (_headers: unknown, request: IncomingMessage) => {
      if (request.method === 'GET') this.#response = this.#responseTo(request)
    })
  }
}

function sizeOf(data: unknown): number {
  if (typeof data === 'string') return data.length
  return data instanceof ArrayBuffer || ArrayBuffer.isView(data) ? data.byteLength : 0
}
