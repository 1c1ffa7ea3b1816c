import { decodeStates } from '@samtavle/shared/protocol/awareness-states'
import { decode, encode, type Frame } from '@samtavle/shared/protocol/codec'
import * as Y from 'yjs'
import type { TestChance } from '../test-chance.ts'
import type { Line } from './line.ts'

export type Root = 'geo' | 'props' | 'text'

/** A client that somebody has written themselves: it follows the board as others do, and says whatever it likes. */
export class Hostile {
  readonly id: string
  readonly chance: TestChance
  /** What it lays its hands on. */
  readonly roots: readonly Root[]
  role: 'participant' | 'observer' = 'participant'
  line: Line | undefined
  readonly generation = null
  /** The board as it has heard it. */
  doc = new Y.Doc()
  /** Everything it has ever heard or said, to say it again. */
  readonly heard: Uint8Array[] = []
  readonly clientsSeen = new Set<number>()
  #client: number

  constructor(id: string, chance: TestChance, roots: readonly Root[]) {
    this.id = id
    this.roots = roots
    this.chance = chance
    this.#client = this.#anyClient()
  }

  /** Its own client id, which it may use. */
  get client(): number {
    return this.#client
  }

  /** Somebody else's: of those who have written, the server among them, or of those who are here. */
  get victim(): number {
    const others = [...this.doc.store.clients.keys(), ...this.clientsSeen].filter(
      (client) => client !== this.#client,
    )
    return this.chance.pick(others) ?? 1
  }

  startAnew(): void {
    this.doc.destroy()
    this.doc = new Y.Doc()
    if (this.chance.happens(0.5)) this.#client = this.#anyClient()
  }

  greet(line: Line): void {
    this.line = line
    // Whose they are is known to the server as long as the board is awake; those who have written, for ever.
    this.clientsSeen.clear()
    this.say({ type: 'sync-step-1', stateVector: Y.encodeStateVector(this.doc) })
  }

  /** What a page with this board would send when somebody did that there. It believes in it, too. */
  write(change: (doc: Y.Doc) => void, client = this.#client): Uint8Array {
    const twin = new Y.Doc()
    Y.applyUpdate(twin, Y.encodeStateAsUpdate(this.doc))
    twin.clientID = client
    const before = Y.encodeStateVector(twin)
    twin.transact(() => change(twin))
    const update = Y.encodeStateAsUpdate(twin, before)
    twin.destroy()
    return update
  }

  say(frame: Frame): void {
    this.line?.say(encode(frame))
  }

  update(update: Uint8Array): void {
    this.heard.push(update)
    this.say({ type: this.chance.happens(0.15) ? 'sync-step-2' : 'update', update })
  }

  onFrame(bytes: Uint8Array): void {
    const frame = decode(bytes)
    if (frame.type === 'sync-step-1') {
      this.say({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(this.doc, frame.stateVector) })
    }
    if (frame.type === 'sync-step-2' || frame.type === 'update') {
      if (this.heard.length < 200) this.heard.push(frame.update)
      Y.applyUpdate(this.doc, frame.update)
    }
    if (frame.type === 'awareness') {
      for (const { client } of decodeStates(frame.states)) this.clientsSeen.add(client)
    }
  }

  onClose(code: number): void {
    this.line = undefined
    if (code >= 4400 && code < 4500) this.startAnew()
  }

  #anyClient(): number {
    return 1 + this.chance.below(2 ** 32 - 1)
  }
}
