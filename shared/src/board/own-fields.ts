import type * as Y from 'yjs'
import type { Board } from './board.ts'
import { readProps } from './read-record.ts'
import { splitKey, type PropsRecord } from './records.ts'

type StackItem = Y.UndoManager['undoStack'][number]
type Fields = Readonly<Record<string, unknown>>
interface Change {
  readonly before: PropsRecord
  readonly after: PropsRecord
}

/**
 * What each of one person's steps has changed in shapes' records, field by field. A record is replaced whole, and Yjs
 * takes nothing back that another has written over: a lock would stay for ever on a note whose frame somebody has
 * deleted since.
 */
export class OwnFields {
  readonly #board: Board
  readonly #manager: Y.UndoManager
  readonly #personId: string
  readonly #steps = new WeakMap<StackItem, ReadonlyMap<string, Change>>()
  #latest: ReadonlyMap<string, Change> = new Map()

  constructor(board: Board, manager: Y.UndoManager, personId: string) {
    this.#board = board
    this.#manager = manager
    this.#personId = personId
    board.layout.props.observe(this.#note)
    for (const event of ['stack-item-added', 'stack-item-updated'] as const) manager.on(event, this.#keep)
  }

  /** Whether there was anything left of the step, which is then as before it; call it inside a transaction. */
  takeBack(step: StackItem): boolean {
    const changes = [...(this.#steps.get(step) ?? [])]
    return changes.map(([id, change]) => this.#takeBackOne(id, change)).includes(true)
  }

  destroy(): void {
    this.#board.layout.props.unobserve(this.#note)
  }

  #takeBackOne(id: string, { before, after }: Change): boolean {
    const now = readProps(this.#board.layout.props.get(id))
    if (!now || now.type !== after.type) return false
    const style = reverted(fieldsOf(now.style), fieldsOf(before.style), fieldsOf(after.style))
    const next = { ...reverted({ ...now }, { ...before }, { ...after }), style } as unknown as PropsRecord
    // What others have made of it since may not go with what was before.
    if (isSame(next, now) || !readProps(next)) return false
    this.#board.write.props(id, next)
    return true
  }

  readonly #note = (event: Y.YMapEvent<unknown>, { origin }: Y.Transaction): void => {
    if (origin !== this.#personId && origin !== this.#manager) return
    const latest = new Map<string, Change>()
    for (const [key, { action, oldValue }] of event.changes.keys) {
      const isWhole = action === 'update' && splitKey(key).part === ''
      const before = isWhole ? readProps(oldValue) : undefined
      const after = before && readProps(this.#board.layout.props.get(key))
      if (before && after) latest.set(key, { before, after })
    }
    this.#latest = latest
  }

  /** Observers of the records are told of a transaction before the history is. */
  readonly #keep = ({ stackItem }: { readonly stackItem: StackItem }): void => {
    const changes = new Map(this.#steps.get(stackItem))
    for (const [id, { before, after }] of this.#latest)
      changes.set(id, { before: changes.get(id)?.before ?? before, after })
    this.#steps.set(stackItem, changes)
    this.#latest = new Map()
  }
}

/** What of `after` still stands now is as it was before. */
function reverted(now: Fields, before: Fields, after: Fields): Fields {
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => key !== 'style' && !isSame(before[key], after[key]) && isSame(now[key], after[key]),
  )
  const kept = Object.entries(now).filter(([key]) => !changed.includes(key))
  return Object.fromEntries([
    ...kept,
    ...changed.filter((key) => key in before).map((key) => [key, before[key]]),
  ])
}

function fieldsOf(style: unknown): Fields {
  return typeof style === 'object' && style !== null ? { ...style } : {}
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
