import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import { encode } from '@samtavle/shared/protocol/codec'
import * as Y from 'yjs'
import type { Session } from '../sessions/session.ts'

/** How long answering may hold up a tick; each answer may cost reading the whole document. */
const budgetMs = 10

/**
 * Tells what the document holds: to newcomers, and to readers that were skipped. Each has one open question at most,
 * which waits until there is room on their line.
 */
export class Answers {
  readonly #doc: Y.Doc
  readonly #waiting = new Set<Session>()
  /** For who has nothing yet: the same for all until the board changes, and many come at once. */
  #whole: readonly Uint8Array[] | undefined
  #more = false

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  get someWait(): boolean {
    return this.#waiting.size > 0
  }

  /** The last time, there was no time for all. */
  get more(): boolean {
    return this.#more
  }

  /** The session has a question, or hasn't heard yet what is safe. */
  owe(session: Session): void {
    this.#waiting.add(session)
  }

  leave(session: Session): void {
    this.#waiting.delete(session)
  }

  /** The board has changed. */
  forget(): void {
    this.#whole = undefined
  }

  /** Only to be called while all of the board is on disk. */
  give(): void {
    const start = performance.now()
    this.#more = false
    for (const session of this.#waiting) {
      if (performance.now() - start > budgetMs) {
        this.#more = true
        return
      }
      if (session.closeIfStuck() || !session.ready) continue
      this.#waiting.delete(session)
      session.acknowledge()
      this.#answer(session)
    }
  }

  #answer(session: Session): void {
    const stateVector = session.takeQuestion()
    if (!stateVector) return
    const frames = this.#framesFor(stateVector)
    if (frames) session.answer(frames)
    else session.refuse(closeCodes.badFrame, 'not a state vector', 'broken')
  }

  #framesFor(stateVector: Uint8Array): readonly Uint8Array[] | undefined {
    // Far more than a document with all its writers needs; reading it takes time too.
    if (stateVector.length > 65_536 + 16 * this.#doc.store.clients.size) return undefined
    try {
      const isEmpty = Y.decodeStateVector(stateVector).size === 0
      return isEmpty ? (this.#whole ??= this.#step2()) : this.#step2(stateVector)
    } catch {
      // Yjs throws many kinds of errors on bytes that are no state vector; all mean the same.
      return undefined
    }
  }

  #step2(stateVector?: Uint8Array): readonly Uint8Array[] {
    return [encode({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(this.#doc, stateVector) })]
  }
}
