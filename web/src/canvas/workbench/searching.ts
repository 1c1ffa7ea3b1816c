import type { Readable } from '../../state/store.ts'

/** What was found of the words that were written. */
export interface Found {
  readonly words: string
  /** Ids in reading order. */
  readonly hits: readonly string[]
  /** Which of them is shown; -1 for none. */
  readonly at: number
}

/** A search that is open. */
export interface Searching {
  readonly found: Readable<Found>
  /** Looks for other words; the hits of the last ones stay until these are found. */
  look(words: string): void
  /** Shows the next or previous hit, round again at the ends. */
  step(by: 1 | -1): void
}
