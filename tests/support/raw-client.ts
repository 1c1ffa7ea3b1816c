import { ackCount, isDocumentFrame } from '@samtavle/shared/protocol/ack'
import { decode, encode, type Frame } from '@samtavle/shared/protocol/codec'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

/** A program that speaks the protocol, and keeps count of what is on disk. */
export class RawClient {
  readonly doc = new Y.Doc()
  readonly closed: Promise<{ code: number; reason: string }>
  /** Resolves with the first answer to our greeting. */
  readonly synced: Promise<void>
  sent = 0
  acknowledged = 0
  readonly #socket: WebSocket

  constructor(url: string) {
    this.#socket = new WebSocket(url)
    this.closed = new Promise((resolve) => {
      this.#socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }))
    })
    this.synced = new Promise((resolve) => {
      this.#socket.on('message', (data: Buffer) => {
        if (this.#hear(data)) resolve()
      })
    })
    // A killed server is what this is for.
    this.#socket.on('error', () => this.#socket.terminate())
    this.#socket.on('open', () =>
      this.say({ type: 'sync-step-1', stateVector: Y.encodeStateVector(this.doc) }),
    )
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.say({ type: 'update', update })
    })
  }

  say(frame: Frame): void {
    this.sayBytes(encode(frame))
  }

  sayBytes(bytes: Uint8Array | string): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return
    if (typeof bytes !== 'string' && isDocumentFrame(bytes)) this.sent += 1
    this.#socket.send(bytes)
  }

  end(): void {
    this.#socket.terminate()
  }

  /** True on the answer to our greeting. */
  #hear(data: Buffer): boolean {
    this.acknowledged = ackCount(data) ?? this.acknowledged
    const frame = decode(data)
    if (frame.type === 'sync-step-1') {
      this.say({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(this.doc, frame.stateVector) })
    }
    if (frame.type === 'sync-step-2' || frame.type === 'update') Y.applyUpdate(this.doc, frame.update, this)
    return frame.type === 'sync-step-2'
  }
}
