import type { Board } from '@samtavle/shared/board/board'
import { canWrite, writeText } from '@samtavle/shared/board/commands/write-text'
import { addFormats } from '@samtavle/shared/board/formats/add-formats'
import type { JointUndo } from '@samtavle/shared/board/joint-undo'
import { openUndo, type DocumentHistory } from '@samtavle/shared/board/undo'
import { writeShape } from '@samtavle/shared/board/write-shape'
import type { Shape } from '@samtavle/shared/shapes/registry'
import type { BoardSession } from '../../connection/board-session.ts'
import { isUnsaved } from '../../connection/connection-state.ts'
import { PrivateSession, type PrivateDocument } from '../../connection/private-session.ts'
import { withPrivate } from '../../connection/private-state.ts'
import { newId } from '../new-id.ts'
import type { Workbench } from '../workbench.ts'
import { hiddenLayer, type Use } from './hidden-layer.ts'
import { mergedWords, saysMore, unsettledFormats } from './rest.ts'

/** How long the board's copies of what was revealed may be on their way, in milliseconds. */
const ON_THEIR_WAY = 400

interface Options {
  readonly bench: Workbench
  readonly session: Pick<BoardSession, 'board' | 'state' | 'openPrivate' | 'qualify'>
  readonly undo: JointUndo
  readonly generation: number
  /** Whether a step asks for hidden writing now. */
  readonly writes: () => boolean
  /** Whether that step lets new notes be made. */
  readonly adds: () => boolean
}

/**
 * What one person writes hidden, from when a step asks for it until all of it was revealed. At a reveal the server takes
 * the document away and gives its notes to the board; whatever it did not have yet is put into the next document.
 */
export class HiddenWriting {
  readonly #options: Options
  readonly #private: PrivateSession
  /** Every id that was ever hidden here. */
  readonly #known = new Set<string>()
  /** Revealed, and their words seen to. */
  readonly #arrived = new Set<string>()
  /** Revealed documents whose notes may still be on their way to the board. */
  #leaving: readonly PrivateDocument[] = []
  #shown: PrivateDocument
  #history: DocumentHistory
  #timer: ReturnType<typeof setTimeout> | undefined
  #stopShown: (() => void) | undefined
  readonly #stops: readonly (() => void)[]

  constructor(options: Options) {
    this.#options = options
    const { bench, session, undo, generation } = options
    this.#private = new PrivateSession({
      generation,
      openLine: session.openPrivate,
      onReplaced: (before) => this.#onReplaced(before),
    })
    this.#shown = this.#private.now.get()
    this.#history = openUndo(this.#shown.board, bench.actor.get().person.id)
    undo.join(this.#history)
    this.#stops = [session.board.observe(({ ids }) => this.#onShared(ids))]
  }

  /** Lays it over the board. */
  open(): void {
    this.#stopShown = this.#show(this.#shown)
  }

  get generation(): number {
    return this.#private.now.get().generation
  }

  /** Whether everything was revealed and nothing is on its way. */
  get isOver(): boolean {
    const { board, state } = this.#shown
    const now = state.get()
    if (this.#leaving.length > 0 || isUnsaved(now)) return false
    return now.kind === 'ended' || (now.kind === 'live' && board.size === 0)
  }

  /** What may be done has changed. */
  refresh(): void {
    const { actor } = this.#options.bench
    actor.set({ ...actor.get() })
  }

  close(): void {
    const { bench, session, undo } = this.#options
    clearTimeout(this.#timer)
    for (const stop of this.#stops) stop()
    this.#stopShown?.()
    undo.leave(this.#history)
    this.#history.destroy()
    bench.whole.lay(undefined)
    session.qualify((own) => own)
    for (const document of this.#leaving) document.close()
    this.#private.close()
  }

  #use(document: PrivateDocument): Use {
    const { writes, adds } = this.#options
    const isNow = document === this.#private.now.get()
    if (!isNow || document.state.get().kind === 'ended') return 'look'
    return writes() && adds() ? 'write' : 'change'
  }

  /** Lays a document over the board; returns what stops listening to it. */
  #show(document: PrivateDocument): () => void {
    const { bench, session } = this.#options
    const { board, state } = document
    const learn = () => {
      for (const { id } of board.all()) this.#known.add(id)
    }
    const qualify = () =>
      session.qualify((own) => withPrivate(own, state.get(), board.size === 0 && this.#leaving.length === 0))
    // Before anybody hears of a new shape it is known as one that nobody is told of.
    const stops = [board.observe(learn), board.observe(qualify), state.observe(qualify)]
    learn()
    const isSecret = (id: string) => this.#known.has(id) && !session.board.get(id)
    bench.whole.lay(hiddenLayer({ board, use: () => this.#use(document), isSecret }))
    qualify()
    this.refresh()
    return () => {
      for (const stop of stops) stop()
    }
  }

  #onReplaced(before: PrivateDocument): void {
    const { undo } = this.#options
    this.#leaving = [...this.#leaving, before]
    if (before === this.#shown) undo.leave(this.#history)
    this.refresh()
    this.#await()
  }

  /** The notes stay in sight until the board has its own copies of them. */
  #await(): void {
    const { board, state } = this.#options.session
    const notes = this.#leaving.filter((document) => document.seen()).flatMap(({ board }) => board.all())
    if (notes.every(({ id }) => board.get(id))) return this.#finish()
    if (this.#timer) return
    const stop = state.observe(() => begin())
    const begin = () => {
      if (state.get().kind !== 'live') return
      stop()
      this.#timer = setTimeout(() => this.#finish(), ON_THEIR_WAY)
    }
    begin()
  }

  #finish(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const { bench, session, undo } = this.#options
    const now = this.#private.now.get()
    now.board.doc.transact(() => {
      for (const { board, settled } of this.#leaving)
        for (const mine of board.all())
          if (!session.board.get(mine.id) && saysMore(mine, settled().get(mine.id))) keep(now.board, mine)
    })
    const left = this.#leaving
    this.#leaving = []
    this.#stopShown?.()
    this.#history.destroy()
    this.#shown = now
    this.#history = openUndo(now.board, bench.actor.get().person.id)
    undo.join(this.#history)
    this.#stopShown = this.#show(now)
    for (const document of left) document.close()
  }

  /** What has come to the board from here: words that the server did not have are written there. */
  #onShared(ids: ReadonlySet<string>): void {
    const { bench, session } = this.#options
    for (const id of ids) {
      const mine = this.#known.has(id) && !this.#arrived.has(id) ? this.#shown.board.get(id) : undefined
      const revealed = mine && session.board.get(id)
      if (!mine || !revealed) continue
      this.#arrived.add(id)
      // An open editor sees to its own text, where it may.
      this.#complete(mine, revealed, bench.writing.at.get()?.id === id)
    }
    if (this.#leaving.length > 0) this.#await()
  }

  #complete(mine: Shape, revealed: Shape, isWritten: boolean): void {
    const { bench, session } = this.#options
    const settled = this.#shown.settled().get(mine.id)
    const actor = bench.actor.get()
    let refused = false
    for (const [part, words] of Object.entries(mine.texts)) {
      const there = revealed.texts[part] ?? ''
      const merged = mergedWords(settled?.texts[part] ?? '', words, there)
      const formats = merged === words ? unsettledFormats(mine, settled, part) : []
      if (mine === settled || (merged === there && formats.length === 0)) continue
      if (!canWrite(session.board, actor, mine.id, part)) refused ||= merged !== there
      else if (!isWritten)
        session.board.doc.transact(() => {
          writeText(mine.id, part, merged)(session.board, actor, true)
          addFormats(session.board.openText(mine.id, part), formats)
        })
    }
    const { board } = this.#private.now.get()
    if (refused) board.doc.transact(() => keep(board, { ...mine, id: newId() }))
  }
}

function keep(board: Board, shape: Shape): void {
  if (!board.get(shape.id)) writeShape(board, { ...shape, parent: null })
}
