import type { Policy } from '@samtavle/shared/access/policy'
import { freePolicy } from '@samtavle/shared/access/policy'
import { Board } from '@samtavle/shared/board/board'
import { deleteShapes } from '@samtavle/shared/board/commands/delete-shapes'
import { execute, type Command } from '@samtavle/shared/board/commands/command'
import { setFormat } from '@samtavle/shared/board/commands/format-text'
import { moveShapes } from '@samtavle/shared/board/commands/move-shapes'
import { writeText } from '@samtavle/shared/board/commands/write-text'
import { JointUndo } from '@samtavle/shared/board/joint-undo'
import { openUndo } from '@samtavle/shared/board/undo'
import { writeShape } from '@samtavle/shared/board/write-shape'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import type { Shape } from '@samtavle/shared/shapes/registry'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { ConnectionState } from '../../connection/connection-state.ts'
import { openDocumentLine } from '../../connection/document-line.ts'
import { FakeServer } from '../../connection/test-server.ts'
import { Store } from '../../state/store.ts'
import { openWorkbench, type Workbench } from '../workbench.ts'
import { HiddenWriting } from './hidden-writing.ts'

const hiddenStep: Policy = { add: false, edit: 'own', move: 'own' }
const safe: ConnectionState = { kind: 'live', saved: true, storing: true }

/** Ann’s page while a step asks for hidden writing: the shared board at hand, the private document over a fake server. */
class TestPage {
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

describe('writing hidden', () => {
  let page: TestPage
  const isHidden = (id: string) => page.bench.whole.isHidden(id)
  const note = (id: string): Shape => {
    const shape = page.bench.whole.get(id)
    if (!shape) throw new Error(`${id} is nowhere`)
    return shape
  }

  beforeEach(() => {
    vi.useFakeTimers()
    page = new TestPage()
    page.server.welcome()
    page.save()
  })

  afterEach(() => {
    page.writing.close()
    vi.useRealTimers()
  })

  it('puts new notes where nobody else is sent them', () => {
    page.note('mine', 'Tillid')
    expect(page.shared.all()).toEqual([])
    expect(page.words('mine')).toBe('Tillid')
    expect(isHidden('mine')).toBe(true)
    expect(new URL(page.server.socket.url).pathname).toBe('/sync/b/private')
  })

  it('lets them be moved, written in and deleted like others, though the board itself takes nothing', () => {
    page.note('mine', 'Tillid')
    expect(page.bench.run(moveShapes(['mine'], { x: 5, y: 0 }))).toBe(true)
    page.write('mine', 'Mere tillid')
    expect(note('mine')).toMatchObject({ x: 5, texts: { '': 'Mere tillid' } })
    expect(page.bench.run(deleteShapes(['mine']))).toBe(true)
    expect(page.bench.whole.all()).toEqual([])
    page.bench.history.get().undo()
    expect(page.words('mine')).toBe('Mere tillid')
  })

  it('takes in nothing that would hang on others, or hold them', () => {
    const at = { x: 0, y: 0 }
    expect(page.bench.add([{ id: 'f', type: 'frame', ...at }])).toBe(false)
    expect(page.bench.add([{ id: 'a', type: 'arrow', ...at }], false)).toBe(false)
  })

  it('says nothing of them to the others', () => {
    page.note('mine', 'Tillid')
    const told = page.bench.whole.hidden?.veil({
      cursor: [1, 2],
      selection: ['mine', 'theirs'],
      drafts: { mine: [0, 0, 1, 1, 0] },
      editing: { id: 'mine', part: '' },
    })
    expect(told).toEqual({ cursor: [1, 2], selection: ['theirs'], drafts: {}, editing: null })
    page.bench.run(deleteShapes(['mine']))
    expect(page.bench.whole.hidden?.veil({ selection: ['mine'] })).toEqual({ selection: [] })
    expect(page.server.socket.sent.filter(([channel]) => channel === 1)).toEqual([])
  })

  it('calls work saved only when it is so in both documents', () => {
    page.note('mine', 'Tillid')
    expect(page.state).toMatchObject({ kind: 'live', saved: false })
    page.save()
    expect(page.state).toEqual(safe)
    page.server.socket.fail(1006)
    expect(page.state).toMatchObject({ kind: 'live', saved: false })
  })

  it('shows a note once while it is on both', () => {
    page.note('mine', 'Tillid')
    page.save()
    page.arrive(note('mine'))
    expect(page.bench.whole.all().map(({ id }) => id)).toEqual(['mine'])
    expect(isHidden('mine')).toBe(false)
  })

  it('keeps a note in sight until the board has it', () => {
    page.note('mine', 'Tillid')
    page.save()
    const mine = note('mine')
    page.takeAway()
    expect(page.words('mine')).toBe('Tillid')
    page.arrive(mine)
    expect(page.words('mine')).toBe('Tillid')
    expect(isHidden('mine')).toBe(false)
    expect(page.generations).toEqual([1, 2])
  })

  it('lets go of what was revealed without a name', () => {
    page.note('mine', 'Tillid')
    page.save()
    page.reveal({ ...note('mine'), id: 'nameless', author: null })
    vi.advanceTimersByTime(1000)
    expect(page.bench.whole.all().map(({ id }) => id)).toEqual(['nameless'])
    expect(page.writing.isOver).toBe(false)
    page.server.welcome()
    page.save()
    expect(page.writing.isOver).toBe(true)
  })

  it('brings what the server never had into the next document, under the same name', () => {
    page.note('old', 'Gemt')
    page.save()
    page.server.socket.fail(1006)
    page.note('new', 'Skrevet uden net')
    vi.advanceTimersByTime(3000)
    page.reveal(note('old'))
    vi.advanceTimersByTime(1000)
    expect(page.shared.get('new')).toBeUndefined()
    expect(page.words('new')).toBe('Skrevet uden net')
    expect(page.state).toMatchObject({ saved: false })
    page.server.welcome()
    page.save()
    expect(page.state).toEqual(safe)
  })

  it('writes words that the server did not have into the note that was revealed', () => {
    page.note('mine', 'Mere')
    page.save()
    const had = note('mine')
    page.write('mine', 'Mere tid')
    page.reveal(had)
    expect(page.words('mine')).toBe('Mere tid')
    expect(isHidden('mine')).toBe(false)
    page.bench.history.get().undo()
    expect(page.words('mine')).toBe('Mere tid')
  })

  it('sets them as they were set, beside what others have set there', () => {
    page.note('mine', 'Mere')
    page.save()
    const had = note('mine')
    page.write('mine', 'Mere tid')
    page.run('mine', setFormat('mine', '', 0, 8, { bold: true }))
    page.reveal({ ...had, formats: { '': [{ from: 0, to: 4, strike: true }] } })
    expect(page.words('mine')).toBe('Mere tid')
    expect(page.bench.whole.get('mine')?.formats).toEqual({
      '': [{ from: 0, to: 8, bold: true, strike: true }],
    })
  })

  it('takes words twice from nobody, when the server had more than it had said', () => {
    page.note('mine', 'Mere')
    page.save()
    page.write('mine', 'Mere tid')
    const had = note('mine')
    page.write('mine', 'Mere tid!')
    page.reveal(had)
    expect(page.words('mine')).toBe('Mere tid!')
  })

  it('keeps words as another note when the next step lets nobody write in what was revealed', () => {
    page.note('mine', 'Mere')
    page.save()
    const had = note('mine')
    page.write('mine', 'Mere tid')
    page.writes = false
    page.bench.actor.set({ ...page.bench.actor.get(), policy: { ...freePolicy, edit: 'none' } })
    page.reveal(had)
    expect(page.words('mine')).toBe('Mere')
    expect(page.bench.whole.all().map(({ texts }) => texts[''])).toEqual(['Mere', 'Mere tid'])
  })

  it('can’t take back that a revealed note was made', () => {
    page.note('mine', 'Tillid')
    page.save()
    page.reveal(note('mine'))
    expect(page.bench.history.get().canUndo).toBe(false)
  })

  it('finds the document of now when it comes to one that was revealed before', () => {
    page.note('mine', 'Tillid')
    page.takeAway()
    page.takeAway()
    expect(page.generations).toEqual([1, 2, 3])
    page.server.welcome()
    vi.advanceTimersByTime(1000)
    expect(page.words('mine')).toBe('Tillid')
  })
})
