import type { Role } from '@samtavle/shared/access/person'
import type { Policy } from '@samtavle/shared/access/policy'
import { Board, type BoardChange } from '@samtavle/shared/board/board'
import { execute, type Command } from '@samtavle/shared/board/commands/command'
import { openUndo, type UndoHistory } from '@samtavle/shared/board/undo'
import { decodeStates, encodeStates, type AwarenessState } from '@samtavle/shared/protocol/awareness-states'
import { decode, encode, type Frame } from '@samtavle/shared/protocol/codec'
import * as Y from 'yjs'
import type { TestChance } from '../test-chance.ts'
import type { Line } from './line.ts'

/** What a page tells those who watch over the promises that are made to it. */
export interface Watcher {
  /** It has begun with an empty document. */
  onStart(page: Page): void
  onChange(page: Page, change: BoardChange): void
  /** It was told that these updates of its are on disk; `all` says that these are all it has made. */
  onSaved(page: Page, updates: readonly Uint8Array[], all: boolean): void
  onSeen(page: Page, state: AwarenessState): void
  /** The server has told it this of the board. */
  onTold(page: Page, update: Uint8Array): void
  onClosed(page: Page, code: number, reason: string): void
  /** A frame has come and been taken in. */
  onTaken(page: Page): void
}

/** Somebody's page: their copy of the board, and its side of the protocol. It can be worked on without a line, too. */
export class Page {
  readonly id: string
  readonly chance: TestChance
  /** Ours holds edits back until it has answered the server's greeting; stock clients send them at once. */
  readonly isStock: boolean
  role: Role = 'participant'
  line: Line | undefined
  /** Of the document that it has, as it learnt when it began. */
  generation: string | null = null
  readonly #watcher: Watcher
  #doc = new Y.Doc()
  #board = new Board(this.#doc)
  #history: UndoHistory | undefined
  #hasAnswered = false
  #hasAll = false
  #isOpen = false
  /** The document frames sent on this line. */
  #sent: Uint8Array[] = []
  #acknowledged = 0
  /** What was written and isn't known to be on disk, as it was written. */
  #unsaved: Uint8Array[] = []
  #clock = 0
  #pointer: readonly number[] = []
  readonly #seen = new Map<number, AwarenessState>()

  constructor(
    id: string,
    chance: TestChance,
    { isStock = false, watcher }: { isStock?: boolean; watcher: Watcher },
  ) {
    this.id = id
    this.chance = chance
    this.isStock = isStock
    this.#watcher = watcher
    this.startAnew()
  }

  get doc(): Y.Doc {
    return this.#doc
  }

  get board(): Board {
    return this.#board
  }

  get history(): UndoHistory {
    return (this.#history ??= openUndo(this.#board, this.id))
  }

  /** Whether it has heard the whole board on this line. */
  get hasAll(): boolean {
    return this.#hasAll
  }

  /** Whether it has heard the whole board, and heard that all it made is on disk. */
  get isSettled(): boolean {
    return (
      this.line !== undefined && this.#hasAll && this.#hasAnswered && this.#acknowledged === this.#sent.length
    )
  }

  /** Whether there is a board to see, though perhaps an old one. */
  get isOpen(): boolean {
    return this.#isOpen
  }

  /** For whoever looks for what went wrong. */
  get state(): string {
    const progress = `${this.#acknowledged} of ${this.#sent.length} acknowledged`
    return `${this.id}: ${this.line ? 'here' : 'away'}, ${this.#hasAll ? 'has all' : 'waits'}, ${progress}`
  }

  /** Forgets what it has, as a page does that was told that its document can't be used any more. */
  startAnew(): void {
    this.#history?.destroy()
    this.#history = undefined
    this.#hasAll = false
    this.#isOpen = false
    this.generation = null
    this.#unsaved = []
    this.#board.destroy()
    this.#doc.destroy()
    this.#doc = new Y.Doc()
    this.#doc.clientID = 1 + this.chance.below(2 ** 32 - 1)
    this.#board = new Board(this.#doc)
    this.#doc.on('update', this.#onUpdate)
    this.#board.observe((change) => this.#watcher.onChange(this, change))
    this.#watcher.onStart(this)
  }

  run(command: Command, policy: Policy, editsTemplate: boolean): boolean {
    return execute(this.#board, { person: { id: this.id, role: this.role }, policy, editsTemplate }, command)
  }

  greet(line: Line): void {
    this.line = line
    this.#hasAnswered = false
    this.#hasAll = false
    this.#sent = []
    this.#acknowledged = 0
    this.#say({ type: 'sync-step-1', stateVector: Y.encodeStateVector(this.#doc) })
    this.tell()
  }

  /** Moves its pointer, and shows where it is. */
  tell(): void {
    this.#clock += 1
    this.#pointer = [this.chance.below(1_000), this.chance.below(1_000)]
    const json = JSON.stringify({ cursor: this.#pointer })
    this.#say({
      type: 'awareness',
      states: encodeStates([{ client: this.#doc.clientID, clock: this.#clock, json }]),
    })
  }

  get pointer(): readonly number[] {
    return this.#pointer
  }

  /** Somebody's pointer as it sees it: what has the highest clock counts. */
  pointerOf(client: number): unknown {
    const state = JSON.parse(this.#seen.get(client)?.json ?? 'null') as { cursor?: unknown } | null
    return state?.cursor
  }

  onFrame(bytes: Uint8Array): void {
    this.#take(decode(bytes))
    this.#watcher.onTaken(this)
  }

  onClose(code: number, reason: string): void {
    this.line = undefined
    this.#watcher.onClosed(this, code, reason)
    // Only the end of a session leaves the document as good as it was.
    if (code >= 4400 && code < 4500 && code !== 4401) this.startAnew()
  }

  #take(frame: Frame): void {
    switch (frame.type) {
      case 'sync-step-1':
        return this.#answer(frame.stateVector)
      case 'sync-step-2':
        this.#hasAll = true
        this.#isOpen = true
        return this.#learn(frame.update)
      case 'update':
        return this.#learn(frame.update)
      case 'awareness':
        return this.#see(decodeStates(frame.states))
      case 'ack':
        return this.#onAck(frame.count)
      case 'permission-denied':
      case 'query-awareness':
      case 'storage':
    }
  }

  #learn(update: Uint8Array): void {
    this.#watcher.onTold(this, update)
    Y.applyUpdate(this.#doc, update, this)
  }

  #see(states: readonly AwarenessState[]): void {
    for (const state of states) {
      if (state.client === this.#doc.clientID) this.#clock = Math.max(this.#clock, state.clock)
      if ((this.#seen.get(state.client)?.clock ?? -1) < state.clock) this.#seen.set(state.client, state)
      this.#watcher.onSeen(this, state)
    }
  }

  #answer(stateVector: Uint8Array): void {
    const repeats = !this.isStock && !this.#hasAnswered && this.#unsaved.length > 0
    if (repeats) this.#sayDocument('update', Y.mergeUpdates(this.#unsaved))
    this.#hasAnswered = true
    this.#sayDocument('sync-step-2', Y.encodeStateAsUpdate(this.#doc, stateVector))
  }

  #onAck(count: number): void {
    this.#acknowledged = count
    const isAll = count === this.#sent.length && this.#hasAnswered
    if (isAll) this.#unsaved = []
    this.#watcher.onSaved(this, this.#sent.slice(0, count), isAll)
  }

  #sayDocument(type: 'sync-step-2' | 'update', update: Uint8Array): void {
    if (!this.line) return
    this.#sent.push(update)
    this.#say({ type, update })
  }

  #say(frame: Frame): void {
    this.line?.say(encode(frame))
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this) return
    this.#unsaved.push(update)
    if (this.#hasAnswered || this.isStock) this.#sayDocument('update', update)
  }
}
