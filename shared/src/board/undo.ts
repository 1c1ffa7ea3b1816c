import * as Y from 'yjs'
import type { Shape } from '../shapes/registry.ts'
import type { Board } from './board.ts'
import { changedIn } from './board.ts'
import { keepBehind } from './formats/keep-behind.ts'
import { LostPlaces } from './lost-places.ts'
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
  /** Hears when `canUndo` or `canRedo` may have changed. */
  observe(listener: () => void): () => void
  destroy(): void
}

type StackItem = Y.UndoManager['undoStack'][number]

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
  const lost = new LostPlaces(board, personId)
  const listeners = new Set<() => void>()
  const tell = () => {
    // The oldest steps go, and with them what they kept alive.
    manager.undoStack.splice(0, manager.undoStack.length - MOST_STEPS)
    for (const listener of listeners) listener()
  }
  for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const)
    manager.on(event, tell)
  return {
    manager,
    undo: () => mending(board, lost, () => manager.undo()),
    redo: () => mending(board, lost, () => manager.redo()),
    get canUndo() {
      return manager.canUndo()
    },
    get canRedo() {
      return manager.canRedo()
    },
    closeStep: () => manager.stopCapturing(),
    observe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy() {
      lost.destroy()
      manager.destroy()
    },
  }
}

/**
 * What comes back may lean on what has gone meanwhile, so it is mended at once: only what the step itself has touched,
 * since the rest may be others'. Not a step of its own, because nobody is its origin.
 */
function mending(board: Board, lost: LostPlaces, step: () => StackItem | null): boolean {
  const before = board.all()
  const touched = new Set<string>()
  const note = (transaction: Y.Transaction) => {
    for (const key of changedIn(transaction, board.layout).keys) touched.add(splitKey(key).id)
  }
  board.doc.on('afterTransaction', note)
  const item = step()
  board.doc.off('afterTransaction', note)
  if (touched.size === 0) return item !== null
  board.doc.transact(() => {
    lost.restore(touched)
    if (item) for (const shape of before) if (touched.has(shape.id)) keepFormats(board, shape, item)
    mend(board, touched)
  })
  return item !== null
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
