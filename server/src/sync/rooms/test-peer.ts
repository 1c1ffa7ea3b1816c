import { decodeStates, encodeStates, type AwarenessState } from '@samtavle/shared/protocol/awareness-states'
import { decode, encode, type Frame } from '@samtavle/shared/protocol/codec'
import type { PresenceUser } from '@samtavle/shared/protocol/presence'
import * as Y from 'yjs'
import type { Connection } from '../connection.ts'
import type { Session } from '../sessions/session.ts'
import type { Room } from './room.ts'

/** Somebody with a document of their own, on a line without a network: it speaks the protocol as stock clients do. */
export class TestPeer implements Connection {
  readonly doc = new Y.Doc()
  readonly received: Frame[] = []
  /** What others are doing, as a stock client would see it: the highest clock counts. */
  readonly seen = new Map<number, AwarenessState>()
  closed: { code: number; reason: string } | undefined
  buffered = 0
  #session: Session | undefined

  constructor() {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.say({ type: 'update', update })
    })
  }

  /** Joins and shakes hands as y-websocket does. */
  join(room: Room, who: PresenceUser, options: { wantsAck?: boolean } = {}): this {
    this.closed = undefined
    const before = this.received.length
    this.#session = room.join(this, who, options)
    this.say({ type: 'sync-step-1', stateVector: Y.encodeStateVector(this.doc) })
    for (const frame of this.received.slice(before))
      if (frame.type === 'sync-step-1') this.#reply(frame.stateVector)
    return this
  }

  send(frames: readonly Uint8Array[]): void {
    for (const bytes of frames) this.#onFrame(decode(bytes))
  }

  close(code: number, reason: string): void {
    this.closed = { code, reason }
    this.#session = undefined
  }

  /** The line breaks. */
  drop(): void {
    this.#session?.leave()
    this.#session = undefined
  }

  say(frame: Frame): void {
    this.sayBytes(encode(frame))
  }

  sayBytes(bytes: Uint8Array): void {
    this.#session?.receive(bytes)
  }

  tellOf(client: number, clock: number, state: unknown): void {
    const json = JSON.stringify(state)
    this.say({ type: 'awareness', states: encodeStates([{ client, clock, json }]) })
  }

  put(key: string, value: unknown): void {
    this.doc.getMap('test').set(key, value)
  }

  get(key: string): unknown {
    return this.doc.getMap('test').get(key)
  }

  frames<T extends Frame['type']>(type: T): Extract<Frame, { type: T }>[] {
    return this.received.filter((frame) => frame.type === type) as Extract<Frame, { type: T }>[]
  }

  /** How many of its document frames are on disk, as far as it was told. */
  get acknowledged(): number {
    return this.frames('ack').at(-1)?.count ?? 0
  }

  #onFrame(frame: Frame): void {
    this.received.push(frame)
    if (frame.type === 'sync-step-1') this.#reply(frame.stateVector)
    if (frame.type === 'sync-step-2' || frame.type === 'update') Y.applyUpdate(this.doc, frame.update, this)
    if (frame.type === 'awareness') for (const state of decodeStates(frame.states)) this.#see(state)
  }

  #reply(stateVector: Uint8Array): void {
    this.say({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(this.doc, stateVector) })
  }

  #see(state: AwarenessState): void {
    const known = this.seen.get(state.client)
    if (!known || known.clock < state.clock) this.seen.set(state.client, state)
  }
}
