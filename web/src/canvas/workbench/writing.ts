import { Store } from '../../state/store.ts'
import type { RichEditing } from '../writing/rich/rich-editing.ts'

/** A text that somebody writes in. */
export interface Writing {
  readonly id: string
  readonly part: string
}

/** What this person writes in, and with what. */
export interface WritingAtHand {
  readonly at: Store<Writing | null>
  /** The text that was written in last. */
  readonly last: Store<Writing | null>
  /** The editor that it is written in, while that can format. */
  readonly rich: Store<RichEditing | null>
}

export function openWriting(): WritingAtHand {
  const at = new Store<Writing | null>(null)
  const last = new Store<Writing | null>(null)
  at.observe(() => last.set(at.get() ?? last.get()))
  return { at, last, rich: new Store<RichEditing | null>(null) }
}
