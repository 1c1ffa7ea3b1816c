import type { DocumentHistory, UndoHistory } from './undo.ts'

type Item = DocumentHistory['manager']['undoStack'][number]
/** What one gesture has done, document by document. */
type Step = Map<DocumentHistory, Item>
type Kind = 'undo' | 'redo'

const MOST_STEPS = 100

/** Several documents' histories as one: steps in the order of the gestures, whichever documents each has touched. */
export class JointUndo implements UndoHistory {
  readonly #histories = new Map<DocumentHistory, () => void>()
  readonly #listeners = new Set<() => void>()
  #done: Step[] = []
  #undone: Step[] = []
  /** Whether what comes now belongs to the newest step. */
  #open = false
  readonly #holds = new Set<symbol>()
  /** What is being taken back, or done again, made in turn. */
  #made: Step | undefined

  /** Goes on from what the first one holds already. */
  constructor(first: DocumentHistory) {
    this.#done = first.manager.undoStack.map((item) => new Map([[first, item]]))
    this.#undone = first.manager.redoStack.map((item) => new Map([[first, item]]))
    this.join(first)
  }

  join(history: DocumentHistory): void {
    const onAdded = ({ stackItem }: { stackItem: Item }) => this.#onAdded(history, stackItem)
    history.manager.on('stack-item-added', onAdded)
    this.#histories.set(history, () => history.manager.off('stack-item-added', onAdded))
  }

  /** Forgets what was done there: it can't be taken back any more. */
  leave(history: DocumentHistory): void {
    this.#histories.get(history)?.()
    this.#histories.delete(history)
    const without = (steps: Step[]) => {
      for (const step of steps) step.delete(history)
      return steps.filter(({ size }) => size > 0)
    }
    this.#done = without(this.#done)
    this.#undone = without(this.#undone)
    this.#tell()
  }

  undo(): boolean {
    return this.#replay('undo', this.#done, this.#undone)
  }

  redo(): boolean {
    return this.#replay('redo', this.#undone, this.#done)
  }

  get canUndo(): boolean {
    return this.#done.length > 0
  }

  get canRedo(): boolean {
    return this.#undone.length > 0
  }

  closeStep(): void {
    if (this.#holds.size > 0) return
    this.#open = false
    for (const history of this.#histories.keys()) history.closeStep()
  }

  holdStep(): () => void {
    const hold = Symbol('hold')
    this.#holds.add(hold)
    const ends = [...this.#histories.keys()].map((history) => history.holdStep())
    return () => {
      this.#holds.delete(hold)
      for (const end of ends) end()
    }
  }

  observe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The histories themselves stay. */
  destroy(): void {
    for (const stop of this.#histories.values()) stop()
    this.#histories.clear()
    this.#listeners.clear()
  }

  #onAdded(history: DocumentHistory, item: Item): void {
    if (this.#made) return void this.#made.set(history, item)
    this.#undone = []
    for (const other of this.#histories.keys()) if (other !== history) other.manager.clear(false, true)
    const newest = this.#done.at(-1)
    if (this.#open && newest && !newest.has(history)) newest.set(history, item)
    else this.#done.push(new Map([[history, item]]))
    this.#open = true
    this.#done.splice(0, this.#done.length - MOST_STEPS)
    this.#tell()
  }

  /** Steps without an effect, since others have undone them already, are passed over. */
  #replay(kind: Kind, from: Step[], to: Step[]): boolean {
    let did = false
    for (let step = from.pop(); step && !did; step = did ? undefined : from.pop()) {
      const made: Step = new Map()
      this.#made = made
      for (const [history, item] of step) did = replayOnly(history, kind, item) || did
      this.#made = undefined
      if (made.size > 0) to.push(made)
    }
    this.closeStep()
    this.#tell()
    return did
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** This one step and no other: a history by itself goes on to earlier ones when one has no effect. */
function replayOnly(history: DocumentHistory, kind: Kind, item: Item): boolean {
  const stack = kind === 'undo' ? history.manager.undoStack : history.manager.redoStack
  const others = stack.filter((other) => other !== item)
  if (others.length === stack.length) return false
  stack.splice(0, stack.length, item)
  const did = history[kind]()
  stack.splice(0, stack.length, ...others)
  return did
}
