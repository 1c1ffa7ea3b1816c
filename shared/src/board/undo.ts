import * as Y from 'yjs'
import type { Shape } from '../shapes/registry.ts'
import type { Board } from './board.ts'
import { changedIn } from './board.ts'
import { keepBehind } from './formats/keep-behind.ts'
import { LostPlaces } from './lost-places.ts'
import { OwnFields } from './own-fields.ts'
import { mend } from './repair.ts'
import { splitKey } from './records.ts'

/** What one person has done on the board, taken back and done again step by step. */
export interface UndoHistory {
  /** False when there was nothing to take back. */
  undo(): boolean
  redo(): boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Ends a step: call it when a gesture begins and when it ends. */
  closeStep(): void
  /**
   * Until the returned function is called, what is done belongs to the step however long it takes, and nothing closes it:
   * a gesture may rest in the middle, and much is done a piece at a time.
   */
  holdStep(): () => void
  /** Hears when `canUndo` or `canRedo` may have changed. */
  observe(listener: () => void): () => void
  destroy(): void
}

type StackItem = Y.UndoManager['undoStack'][number]
type Kind = 'undo' | 'redo'

const MOST_STEPS = 100
/** What follows within this belongs to the same step, in milliseconds; it keeps typing together. */
const CAPTURE = 500

/** The history of one document. */
export interface DocumentHistory extends UndoHistory {
  readonly manager: Y.UndoManager
}

/** Follows the transactions whose origin is this person, and so nobody else's work. */
export function openUndo(board: Board, personId: string): DocumentHistory {
  const { geo, props, text } = board.layout
  const manager = new Y.UndoManager([geo, props, text], {
    trackedOrigins: new Set([personId]),
    captureTimeout: CAPTURE,
  })
  const own = new OwnFields(board, manager, personId)
  const lost = new LostPlaces(board, personId)
  const holds = new Set<symbol>()
  const listeners = new Set<() => void>()
  const tell = () => {
    // The oldest steps go, and with them what they kept alive.
    manager.undoStack.splice(0, manager.undoStack.length - MOST_STEPS)
    for (const listener of listeners) listener()
  }
  for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const)
    manager.on(event, tell)
  /** One step after the other, until one has an effect: what is left of a step that others have written over, too. */
  const replay = (kind: Kind): boolean => {
    let did = false
    const stack = kind === 'undo' ? manager.undoStack : manager.redoStack
    for (let item = stack.at(-1); item && !did; item = stack.at(-1)) {
      const earlier = stack.splice(0, stack.length - 1)
      did = mending(board, lost, () => stepIn(manager, kind, own))
      stack.unshift(...earlier)
    }
    tell()
    return did
  }
  return {
    manager,
    undo: () => replay('undo'),
    redo: () => replay('redo'),
    get canUndo() {
      return manager.canUndo()
    },
    get canRedo() {
      return manager.canRedo()
    },
    closeStep() {
      if (holds.size === 0) manager.stopCapturing()
    },
    holdStep() {
      const hold = Symbol('hold')
      holds.add(hold)
      manager.captureTimeout = Infinity
      return () => {
        holds.delete(hold)
        if (holds.size === 0) manager.captureTimeout = CAPTURE
      }
    },
    observe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy() {
      own.destroy()
      lost.destroy()
      manager.destroy()
    },
  }
}

interface Replayed {
  /** What Yjs has replayed, if it has. */
  readonly item: StackItem | null
  readonly did: boolean
}

/** The newest step, and what is left of it, in one transaction, so that it is one step to the other side as well. */
function stepIn(manager: Y.UndoManager, kind: Kind, own: OwnFields): Replayed {
  const [flag, stack] =
    kind === 'undo' ? (['undoing', manager.undoStack] as const) : (['redoing', manager.redoStack] as const)
  const newest = stack.at(-1)
  try {
    return manager.doc.transact(() => {
      const item = manager[kind]()
      // The history looks at it when the transaction is over.
      manager[flag] = true
      const tookBack = newest !== undefined && own.takeBack(newest)
      return { item, did: item !== null || tookBack }
    }, manager)
  } finally {
    manager[flag] = false
  }
}

/**
 * What comes back may lean on what has gone meanwhile, so it is mended at once: only what the step itself has touched,
 * since the rest may be others'. Not a step of its own, because nobody is its origin.
 */
function mending(board: Board, lost: LostPlaces, step: () => Replayed): boolean {
  const before = board.all()
  const touched = new Set<string>()
  const note = (transaction: Y.Transaction) => {
    for (const key of changedIn(transaction, board.layout).keys) touched.add(splitKey(key).id)
  }
  board.doc.on('afterTransaction', note)
  const { item, did } = step()
  board.doc.off('afterTransaction', note)
  if (touched.size === 0) return did
  board.doc.transact(() => {
    lost.restore(touched)
    if (item) for (const shape of before) if (touched.has(shape.id)) keepFormats(board, shape, item)
    mend(board, touched)
  })
  return did
}

/** What others have formatted behind the step's own stays as it was. */
function keepFormats(board: Board, before: Shape, { insertions, deletions }: StackItem): void {
  const isOfStep = (id: Y.ID) => Y.isDeleted(insertions, id) || Y.isDeleted(deletions, id)
  for (const part of board.index.parts(before.id)) {
    const text = board.text(before.id, part)
    const earlier = { words: before.texts[part] ?? '', formats: before.formats?.[part] ?? [] }
    if (text) keepBehind(text, earlier, isOfStep)
  }
  board.touch([before.id])
}
