import { Board } from '@samtavle/shared/board/board'
import type { Shape } from '@samtavle/shared/shapes/registry'
import type { ConnectionState } from './connection-state.ts'
import type { DocumentLine } from './document-line.ts'
import { Store, type Readable } from '../state/store.ts'

/** One document for hidden writing, from when it was opened until what is in it was revealed. */
export interface PrivateDocument {
  readonly board: Board
  readonly generation: number
  readonly state: Readable<ConnectionState>
  /** The shapes as the server last said that it has them on disk, by id. */
  readonly settled: () => ReadonlyMap<string, Shape>
  /** Whether the server has ever shown it. */
  readonly seen: () => boolean
  close(): void
}

/** No presence goes over it: nobody is to know even that somebody writes. */
function openPrivateDocument(line: DocumentLine, generation: number): PrivateDocument {
  line.awareness.setLocalState(null)
  const board = new Board(line.doc)
  let settled: ReadonlyMap<string, Shape> = new Map()
  let seen = false
  const settle = () => {
    const state = line.state.get()
    seen ||= state.kind === 'live'
    if (state.kind === 'live' && state.saved) settled = new Map(board.all().map((shape) => [shape.id, shape]))
  }
  const stopState = line.state.observe(settle)
  // What is written here is heard of before it is counted as unsaved; what comes from the server needs no saving.
  const stopBoard = board.observe(({ local }) => !local && settle())
  return {
    board,
    generation,
    state: line.state,
    settled: () => settled,
    seen: () => seen,
    close() {
      stopState()
      stopBoard()
      board.destroy()
      line.close()
    },
  }
}

interface Options {
  /** The line to the private document of a generation. */
  readonly openLine: (generation: number) => DocumentLine
  /** What was in the one before has been revealed; whoever hears this closes it. */
  readonly onReplaced: (before: PrivateDocument, now: PrivateDocument) => void
  /** Where to begin; the server says when it has got further. */
  readonly generation?: number
}

/** The private document of now; after each reveal it is another. */
export class PrivateSession {
  readonly #options: Options
  readonly #now: Store<PrivateDocument>
  #stop = () => {}

  constructor(options: Options) {
    this.#options = options
    this.#now = new Store(this.#open(options.generation ?? 1))
  }

  get now(): Readable<PrivateDocument> {
    return this.#now
  }

  close(): void {
    this.#stop()
    this.#now.get().close()
  }

  #open(generation: number): PrivateDocument {
    const opened = openPrivateDocument(this.#options.openLine(generation), generation)
    this.#stop = opened.state.observe(() => {
      const state = opened.state.get()
      if (state.kind === 'ended' && state.reason === 'replaced') this.#next(opened)
    })
    return opened
  }

  #next(before: PrivateDocument): void {
    this.#stop()
    const now = this.#open(before.generation + 1)
    this.#now.set(now)
    this.#options.onReplaced(before, now)
  }
}
