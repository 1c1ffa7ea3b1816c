import type { Policy } from '@samtavle/shared/access/policy'
import { Board } from '@samtavle/shared/board/board'
import { execute, type Command } from '@samtavle/shared/board/commands/command'
import { writeText } from '@samtavle/shared/board/commands/write-text'
import { JointUndo } from '@samtavle/shared/board/joint-undo'
import { openUndo } from '@samtavle/shared/board/undo'
import { writeShape } from '@samtavle/shared/board/write-shape'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import type { Shape } from '@samtavle/shared/shapes/registry'
import { afterEach, beforeEach, vi } from 'vitest'
import * as Y from 'yjs'
import type { ConnectionState } from '../../connection/connection-state.ts'
import { openDocumentLine } from '../../connection/document-line.ts'
import { FakeServer } from '../../connection/test-server.ts'
import { Store } from '../../state/store.ts'
import { openWorkbench, type Workbench } from '../workbench.ts'
import { HiddenWriting } from './hidden-writing.ts'

const hiddenStep: Policy = { add: false, edit: 'own', move: 'own' }
export const safe: ConnectionState = { kind: 'live', saved: true, storing: true }

/** Gives every test a page of its own, which the server has welcomed, and a clock that stands still. */
export function eachOnAPage(give: (page: TestHiddenPage) => void): void {
  let page: TestHiddenPage | undefined
  beforeEach(() => {
    vi.useFakeTimers()
    page = new TestHiddenPage()
    page.server.welcome()
    page.save()
    give(page)
  })
  afterEach(() => {
    page?.writing.close()
    vi.useRealTimers()
  })
}

/** Ann’s page while a step asks for hidden writing: the shared board at hand, the private document over a fake server. */
export class TestHiddenPage {
  readonly shared = new Board(new Y.Doc())
  readonly own = new Store<ConnectionState>(safe)
  readonly servers: FakeServer[] = []
  readonly generations: number[] = []
  readonly bench: Workbench
  readonly writing: HiddenWriting
  state: ConnectionState = safe
  writes = true

  constructor() {
    const actor = {
      person: { id: 'ann', role: 'participant' as const },
      policy: hiddenStep,
      editsTemplate: false,
    }
    const history = openUndo(this.shared, 'ann')
    this.bench = openWorkbench({ board: this.shared, history, actor, isSaved: () => true })
    const undo = new JointUndo(history)
    this.bench.history.set(undo)
    this.writing = new HiddenWriting({
      bench: this.bench,
      session: {
        board: this.shared,
        state: this.own,
        openPrivate: (generation) => this.#openPrivate(generation),
        qualify: (how) => void (this.state = how(this.own.get())),
      },
      undo,
      generation: 1,
      writes: () => this.writes,
      adds: () => true,
    })
    this.writing.open()
  }

  get server(): FakeServer {
    const newest = this.servers.at(-1)
    if (!newest) throw new Error('no private document was opened')
    return newest
  }

  /** Adds a note with words; the server has it when it is acknowledged. */
  note(id: string, words: string): void {
    this.bench.add([{ id, type: 'sticky', x: 0, y: 0, texts: { '': words } }])
  }

  write(id: string, words: string): void {
    this.run(id, writeText(id, '', words))
  }

  run(id: string, command: Command): void {
    const { board, actor } = this.bench.at(id)
    execute(board, actor, command)
  }

  /** As it stands, wherever that is. */
  shape(id: string): Shape {
    const shape = this.bench.whole.get(id)
    if (!shape) throw new Error(`${id} is nowhere`)
    return shape
  }

  /** The server has all that was sent. */
  save(): void {
    this.server.ack(this.server.socket.documentFrames().length)
  }

  words(id: string): string | undefined {
    return this.bench.whole.get(id)?.texts['']
  }

  /** The server moves notes as they read then onto the board, and takes the private document away. */
  reveal(...shapes: readonly Shape[]): void {
    this.arrive(...shapes)
    this.takeAway()
  }

  arrive(...shapes: readonly Shape[]): void {
    this.shared.doc.transact(() => {
      for (const shape of shapes) writeShape(this.shared, shape)
    }, 'server')
  }

  takeAway(): void {
    this.server.socket.fail(closeCodes.generation)
  }

  #openPrivate(generation: number) {
    const server = new FakeServer()
    this.servers.push(server)
    this.generations.push(generation)
    return openDocumentLine({
      boardId: 'b',
      document: 'private',
      generation,
      server: 'ws://board.test',
      Socket: server.Socket,
      random: () => 0,
      network: new EventTarget(),
      onPutBack: () => {},
    })
  }
}
