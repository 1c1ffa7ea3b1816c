import type { Role } from '@samtavle/shared/access/person'
import { Board } from '@samtavle/shared/board/board'
import { execute, type Actor, type Command } from '@samtavle/shared/board/commands/command'
import { freePolicy } from '@samtavle/shared/access/policy'
import { makeShapes } from '@samtavle/shared/board/make-shapes'
import { evenKeys } from '@samtavle/shared/board/order'
import { writeShape } from '@samtavle/shared/board/write-shape'
import { openUndo, type UndoHistory } from '@samtavle/shared/board/undo'
import type { NewShape } from '@samtavle/shared/board/records'
import type { Shape } from '@samtavle/shared/shapes/registry'
import * as Y from 'yjs'
import { ClientIds } from '../log/client-ids.ts'
import { somebody } from '../test-person.ts'
import { applyChanges, type Outcome } from './apply-changes.ts'
import { Law } from './law.ts'

/** A law with a board under it, and all that goes out to the pages. */
export class TestCourt {
  readonly law = new Law(new Board(new Y.Doc()), new ClientIds([]))
  readonly sent: Uint8Array[] = []

  constructor() {
    this.law.board.doc.on('update', (update: Uint8Array) => this.sent.push(update))
  }

  get board(): Board {
    return this.law.board
  }

  /** A page that has seen all there is. */
  page(id: string, role: Role = 'participant'): TestPage {
    const page = new TestPage(id, role)
    page.hear(Y.encodeStateAsUpdate(this.board.doc))
    return page
  }

  /** Judges what pages have written since they were last asked, all in one tick; everybody hears the result. */
  judge(...pages: readonly TestPage[]): Outcome[] {
    const changes = pages.flatMap((page) =>
      page.outbox.splice(0).map((update) => ({ update, who: page.who, isStep2: false })),
    )
    return this.#apply(changes)
  }

  /** The page comes back and says again what may be lost, as it was written, before it answers the greeting. */
  comeBack(page: TestPage): Outcome[] {
    const unsaved = [...page.outbox]
    const again = { update: Y.mergeUpdates(unsaved), who: page.who, isStep2: false }
    const outcomes = [...this.#apply([again]), ...this.meet(page)]
    page.outbox.push(...unsaved)
    return outcomes
  }

  /** The page comes back after a while and answers the greeting. */
  meet(page: TestPage): Outcome[] {
    page.outbox.length = 0
    const update = Y.encodeStateAsUpdate(page.doc, Y.encodeStateVector(this.board.doc))
    const outcomes = this.#apply([{ update, who: page.who, isStep2: true }])
    page.hear(Y.encodeStateAsUpdate(this.board.doc, Y.encodeStateVector(page.doc)))
    return outcomes
  }

  /** Everything that went out since `from` reaches the page. */
  tell(...pages: readonly TestPage[]): void {
    for (const page of pages) for (const update of this.sent) page.hear(update)
  }

  #apply(changes: Parameters<typeof applyChanges>[1]): Outcome[] {
    return applyChanges(this.law, changes)
  }
}

/** Somebody's own copy of the board. Its commands ask nobody: it may be a page that is behind, or a hostile one. */
export class TestPage {
  readonly who: ReturnType<typeof somebody>
  readonly doc = new Y.Doc()
  readonly board = new Board(this.doc)
  readonly outbox: Uint8Array[] = []
  readonly history: UndoHistory

  constructor(id: string, role: Role) {
    this.who = somebody(id, role)
    this.history = openUndo(this.board, id)
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.outbox.push(update)
    })
  }

  hear(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, this)
  }

  /** What the page of this person would do; false when it wouldn't. */
  run(command: Command): boolean {
    return execute(this.board, this.#actor(this.who), command)
  }

  /** What a page without scruples does. */
  force(command: Command): void {
    const actor = this.#actor({ ...this.who, role: 'facilitator' })
    if (!execute(this.board, { ...actor, editsTemplate: true }, command)) throw new Error('nothing was done')
  }

  /** A contribution with their own name on it, unless it says otherwise. */
  add(shape: Partial<NewShape> & { readonly id: string }): void {
    const making = { layer: 'contribution', author: this.who.id, keys: evenKeys } as const
    const made = makeShapes(this.board, [{ type: 'sticky', x: 0, y: 0, ...shape }], making)
    if (made.kind === 'refused') throw new Error(`${made.id} can't be made`)
    this.doc.transact(() => made.shapes.forEach((one) => writeShape(this.board, one)), this.who.id)
  }

  get(id: string): Shape | undefined {
    return this.board.get(id)
  }

  #actor(person: Actor['person']): Actor {
    return { person, policy: freePolicy, editsTemplate: false }
  }
}
