import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import { encode } from '@samtavle/shared/protocol/codec'
import * as Y from 'yjs'
import type { Session } from './session.ts'

/** Somebody asks for what they lack; the state vector says what they have. */
export interface Question {
  readonly session: Session
  readonly stateVector: Uint8Array
}

/** Tells newcomers what the document holds. Only to be asked while all of it is on disk. */
export class Answers {
  readonly #doc: Y.Doc
  /** For who has nothing yet: the same for all until the board changes, and many come at once. */
  #whole: Uint8Array | undefined

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** The board has changed. */
  forget(): void {
    this.#whole = undefined
  }

  give({ session, stateVector }: Question): void {
    try {
      const isEmpty = Y.decodeStateVector(stateVector).size === 0
      session.sendStep2(isEmpty ? (this.#whole ??= this.#step2()) : this.#step2(stateVector))
    } catch {
      session.close(closeCodes.badFrame, 'not a state vector')
    }
  }

  #step2(stateVector?: Uint8Array): Uint8Array {
    return encode({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(this.#doc, stateVector) })
  }
}
