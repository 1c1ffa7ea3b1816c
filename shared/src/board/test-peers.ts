import * as Y from 'yjs'
import { Board, changedIn } from './board.ts'
import { execute, type Actor, type Command } from './commands/command.ts'
import { repair } from './repair.ts'
import type { Shape } from '../shapes/registry.ts'
import { openUndo, type UndoHistory } from './undo.ts'

const REMOTE = 'remote'

/** A page at work: its own copy of the board, which may be behind, and updates not yet sent. */
export class TestPeer {
  readonly actor: Actor
  readonly doc = new Y.Doc()
  readonly board: Board
  readonly history: UndoHistory
  readonly inbox: Uint8Array[] = []
  readonly outbox: Uint8Array[] = []
  /** What somebody would know who only follows the changes. */
  readonly followed = new Map<string, Shape>()

  constructor(actor: Actor, clientID: number) {
    this.actor = actor
    this.doc.clientID = clientID
    this.board = new Board(this.doc)
    this.history = openUndo(this.board, actor.person.id)
    follow(this.board, this.followed)
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== REMOTE) this.outbox.push(update)
    })
  }

  run(command: Command): boolean {
    const can = command(this.board, this.actor)
    const did = execute(this.board, this.actor, command)
    if (can !== did) throw new Error(`A command said ${can} and did ${did}`)
    return did
  }

  receive(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, REMOTE)
  }
}

/** A server's copy, which repairs in the transaction that brought the damage. */
export class TestServer {
  readonly doc = new Y.Doc()
  readonly board = new Board(this.doc)
  readonly followed = new Map<string, Shape>()

  readonly #peers: readonly TestPeer[]

  constructor(peers: readonly TestPeer[]) {
    this.#peers = peers
    this.doc.clientID = 1000
    follow(this.board, this.followed)
    this.doc.on('update', (update: Uint8Array) => {
      for (const peer of peers) peer.inbox.push(update)
    })
  }

  receive(update: Uint8Array): void {
    this.doc.transact((transaction) => {
      Y.applyUpdate(this.doc, update)
      // Or else Yjs takes the repair for another's use of the server's client id, and changes it.
      transaction.local = true
      repair(this.board, changedIn(transaction, this.board.layout).keys)
    })
  }

  /** Brings everybody to where everybody is, as after a reconnect. */
  meetAll(): void {
    for (const { doc } of this.#peers) this.receive(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(this.doc)))
    for (const { doc } of this.#peers)
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(doc)), REMOTE)
  }
}

function follow(board: Board, into: Map<string, Shape>): void {
  board.observe(({ ids }) => {
    for (const id of ids) {
      const shape = board.get(id)
      if (shape) into.set(id, shape)
      else into.delete(id)
    }
  })
}
