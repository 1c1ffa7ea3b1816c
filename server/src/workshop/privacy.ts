import type { Hidden } from '@samtavle/shared/workshop/state'

/** Somebody who takes part, as far as private writing has to know. */
export interface Writer {
  readonly id: string
  readonly standing: 'in' | 'waiting' | 'out'
}

/**
 * Where people write for their own eyes: what a workshop asks of it. The workshop says what holds now, again and again
 * (after every command that changed it, and when it is loaded), so that whatever a crash left half done is healed.
 */
export interface Privacy {
  /**
   * Holds from this moment on, before anybody hears of it: what somebody writes once they know that it is hidden must not
   * be taken for something that came late.
   */
  heed(boardId: string, hidden: Hidden): void
  /**
   * Makes the board so: while `hidden.writing`, notes stay hidden; otherwise all are revealed; and as many were drawn
   * one by one as `hidden.draws` says. The same twice changes nothing. Resolves when it holds and is on disk.
   */
  apply(boardId: string, hidden: Hidden, people: readonly Writer[]): Promise<void>
  /** How many notes of each person are hidden still, by participant id; empty for a board that nobody has opened. */
  countsOf(boardId: string): Readonly<Record<string, number>>
  /** Told of each board whose counts have changed. */
  onCounts(listener: (boardId: string) => void): () => void
}
