/** One thing that happened in a workshop, as JSON. */
export interface WorkshopEntry {
  readonly boardId: string
  readonly record: string
}

/** What a workshop adds up to: its state as JSON, and what has happened since, oldest first. */
export interface StoredWorkshop {
  readonly snapshot: string | undefined
  readonly records: readonly string[]
}

/** A log of records per board, beside its document. Text in, text out: it knows no rule of a workshop. */
export interface WorkshopStore {
  /** Resolves when all entries are on disk, in one commit; rejects when none of them is, or a board isn't there. */
  append(entries: readonly WorkshopEntry[]): Promise<void>
  /** Empty for a board that has had no workshop. */
  read(boardId: string): Promise<StoredWorkshop>
  /**
   * Keeps `state` in the place of all that was there, in one commit, and overwrites that on disk. Rejects when the
   * board isn't there; and also when the state is kept but what was there could not be wiped.
   */
  snapshot(boardId: string, state: string): Promise<void>
}
