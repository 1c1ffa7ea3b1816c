import { Board } from '@samtavle/shared/board/board'
import type { Presence, PresenceUser } from '@samtavle/shared/protocol/presence'
import * as Y from 'yjs'
import type { PresenceChannel } from '../../connection/presence-channel.ts'
import { soundPresence } from '../../connection/sound-presence.ts'
import { Scene } from '../../scene/scene.ts'
import type { Topping } from '../canvas-room.ts'
import { showSketches } from './show-sketches.ts'

const bo: PresenceUser = { id: 'bo', alias: 'Bo', role: 'participant', sector: null }

/** What others tell, as it comes over a line. */
class TestPresence implements PresenceChannel {
  #others: ReadonlyMap<number, Presence> = new Map()
  readonly #listeners = new Set<() => void>()

  hear(connection: number, told: object, user = bo): void {
    const presence = soundPresence(JSON.parse(JSON.stringify({ ...told, user })) as object)
    if (presence) this.#change(new Map([...this.#others, [connection, presence]]))
  }

  leave(connection: number): void {
    this.#change(new Map([...this.#others].filter(([other]) => other !== connection)))
  }

  tell(): void {}

  others(): ReadonlyMap<number, Presence> {
    return this.#others
  }

  observe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #change(others: ReadonlyMap<number, Presence>): void {
    this.#others = others
    for (const listener of this.#listeners) listener()
  }
}

/** Another page on the same board, which looks on; its frames come when `frame` is called. */
export class TestWatcher {
  readonly board: Board
  readonly scene: Scene
  readonly presence = new TestPresence()
  readonly toppings = new Set<Topping>()
  readonly close: () => void
  /** Whether it moves what it shows evenly. */
  glides = false
  #next: ((now: number) => void) | undefined

  constructor(theirs: Board) {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs.doc))
    theirs.doc.on('update', (update: Uint8Array) => Y.applyUpdate(doc, update, 'line'))
    this.board = new Board(doc)
    this.scene = new Scene(this.board)
    this.close = showSketches({
      presence: this.presence,
      board: this.board,
      scene: this.scene,
      toppings: this.toppings,
      refresh: () => {},
      you: 'ann',
      jumps: () => !this.glides,
      nextFrame: (run) => {
        this.#next = run
        return () => void (this.#next = undefined)
      },
    })
    this.frame(0)
  }

  /** Whether there is another frame to come. */
  get waits(): boolean {
    return this.#next !== undefined
  }

  /** Whether something that is not on the board is shown. */
  get showsNew(): boolean {
    return [...this.toppings].some((topping) => topping(0) !== undefined)
  }

  frame(now: number): void {
    const run = this.#next
    this.#next = undefined
    run?.(now)
  }
}
