import { encodeStates } from '@samtavle/shared/protocol/awareness-states'
import { isDocumentFrame } from '@samtavle/shared/protocol/ack'
import { decode, encode, type Frame } from '@samtavle/shared/protocol/codec'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

export interface RawClientOptions {
  /** Begins with what it holds, and under its client id. */
  readonly doc?: Y.Doc
  /** Told of every frame, when it has been taken in. */
  readonly onFrame?: (frame: Frame) => void
  /** Told of every one of our updates that the server says is on disk. */
  readonly onSaved?: (update: Uint8Array) => void
}

/** A program that speaks the protocol, and keeps count of what is on disk. */
export class RawClient {
  readonly doc: Y.Doc
  readonly closed: Promise<{ code: number; reason: string }>
  /** Resolves with the first answer to our greeting. */
  readonly synced: Promise<void>
  sent = 0
  acknowledged = 0
  /** Whether the server can put work on disk, as it last said. */
  storageWorks = true
  readonly #socket: WebSocket
  readonly #options: RawClientOptions
  readonly #unsaved: { readonly frame: number; readonly update: Uint8Array }[] = []
  #presenceClock = 0

  constructor(url: string, options: RawClientOptions = {}) {
    this.#options = options
    this.doc = options.doc ?? new Y.Doc()
    this.#socket = new WebSocket(url)
    this.closed = new Promise((resolve) => {
      this.#socket.on('close', (code, reason) => {
        this.doc.off('update', this.#onUpdate)
        resolve({ code, reason: String(reason) })
      })
    })
    this.synced = new Promise((resolve) => {
      this.#socket.on('message', (data: Buffer) => {
        const frame = decode(data)
        this.#hear(frame)
        if (frame.type === 'sync-step-2') resolve()
      })
    })
    // A killed server is what this is for.
    this.#socket.on('error', () => this.#socket.terminate())
    this.#socket.on('open', () =>
      this.say({ type: 'sync-step-1', stateVector: Y.encodeStateVector(this.doc) }),
    )
    this.doc.on('update', this.#onUpdate)
  }

  get open(): boolean {
    return this.#socket.readyState === WebSocket.OPEN
  }

  say(frame: Frame): void {
    this.sayBytes(encode(frame))
    if (this.open && (frame.type === 'update' || frame.type === 'sync-step-2'))
      this.#unsaved.push({ frame: this.sent, update: frame.update })
  }

  sayBytes(bytes: Uint8Array | string): void {
    if (!this.open) return
    if (typeof bytes !== 'string' && isDocumentFrame(bytes)) this.sent += 1
    this.#socket.send(bytes)
  }

  /** Tells the others something about oneself that is true right now. */
  show(presence: object): void {
    const state = { client: this.doc.clientID, clock: ++this.#presenceClock, json: JSON.stringify(presence) }
    this.say({ type: 'awareness', states: encodeStates([state]) })
  }

  end(): void {
    this.#socket.terminate()
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin !== this) this.say({ type: 'update', update })
  }

  #hear(frame: Frame): void {
    if (frame.type === 'sync-step-1') {
      this.say({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(this.doc, frame.stateVector) })
    }
    if (frame.type === 'sync-step-2' || frame.type === 'update') Y.applyUpdate(this.doc, frame.update, this)
    if (frame.type === 'storage') this.storageWorks = frame.works
    if (frame.type === 'ack') this.#onAck(frame.count)
    this.#options.onFrame?.(frame)
  }

  #onAck(count: number): void {
    this.acknowledged = count
    while (this.#unsaved[0] && this.#unsaved[0].frame <= count) {
      const saved = this.#unsaved.shift()
      if (saved) this.#options.onSaved?.(saved.update)
    }
  }
}
