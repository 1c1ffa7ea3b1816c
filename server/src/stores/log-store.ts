/** One durable write to a board's log. */
export interface LogEntry {
  readonly boardId: string
  readonly update: Uint8Array
}

/** An append-only log of Yjs updates per board. Bytes in, bytes out: it knows nothing of Yjs. */
export interface LogStore {
  /** Resolves when all entries are on disk, in one commit; rejects when none of them is. */
  append(entries: readonly LogEntry[]): Promise<void>
  /** Every update of a board, oldest first; empty for a board never written. */
  read(boardId: string): Promise<Uint8Array[]>
  /** Replaces the first `replaced` entries that `read` returned with one merged update; later appends are kept. */
  compact(boardId: string, replaced: number, merged: Uint8Array): Promise<void>
}
