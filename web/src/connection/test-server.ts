import { encode } from '@samtavle/shared/protocol/codec'
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import { writeSyncStep1, writeSyncStep2 } from 'y-protocols/sync'
import * as Y from 'yjs'

/** A server as the page sees it: sockets to open, frames to read, acks to hold back. */
export class FakeServer {
  readonly sockets: FakeSocket[] = []
  readonly doc = new Y.Doc()
  readonly Socket: typeof WebSocket

  constructor() {
    const sockets = this.sockets
    this.Socket = class extends FakeSocket {
      constructor(url: string) {
        super(url)
        sockets.push(this)
      }
    } as unknown as typeof WebSocket
  }

  get socket(): FakeSocket {
    const newest = this.sockets.at(-1)
    if (!newest) throw new Error('nobody has connected')
    return newest
  }

  /** Opens the newest socket and does the server's half of the handshake. */
  welcome(): void {
    this.socket.open()
    this.socket.receive(frame((encoder) => writeSyncStep2(encoder, this.doc)))
    this.socket.receive(frame((encoder) => writeSyncStep1(encoder, this.doc)))
  }

  ack(count: number): void {
    this.socket.receive(encode({ type: 'ack', count }))
  }

  sayStorage(works: boolean): void {
    this.socket.receive(encode({ type: 'storage', works }))
  }

  deny(reason: string): void {
    this.socket.receive(encode({ type: 'permission-denied', reason }))
  }
}

class FakeSocket extends EventTarget {
  static readonly OPEN = 1
  readonly OPEN = 1
  readyState = 0
  readonly url: string
  readonly sent: Uint8Array[] = []
  onopen: (() => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null

  #onmessage: ((event: MessageEvent) => void) | null = null

  constructor(url: string) {
    super()
    this.url = url
  }

  /** As in browsers: heard after the listeners that were there before it was first set. */
  set onmessage(handler: ((event: MessageEvent) => void) | null) {
    if (!this.#onmessage)
      this.addEventListener('message', (event) => this.#onmessage?.(event as MessageEvent))
    this.#onmessage = handler
  }

  open(): void {
    this.readyState = 1
    this.onopen?.()
  }

  send(bytes: Uint8Array): void {
    this.sent.push(bytes)
  }

  receive(bytes: Uint8Array): void {
    this.dispatchEvent(new MessageEvent('message', { data: Uint8Array.from(bytes).buffer }))
  }

  fail(code: number): void {
    this.readyState = 3
    this.onclose?.({ code, reason: '' })
  }

  close(): void {
    this.readyState = 3
  }

  documentFrames(): number[] {
    return this.sent.flatMap(([channel, step = 0]) => (channel === 0 && step !== 0 ? [step] : []))
  }
}

export function frame(write: (encoder: ReturnType<typeof createEncoder>) => void): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, 0)
  write(encoder)
  return toUint8Array(encoder)
}
