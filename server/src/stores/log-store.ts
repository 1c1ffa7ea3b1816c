/** A Yjs client id and the participant who writes under it. */
export interface ClientBinding {
  readonly client: number
  readonly participantId: string
}

/** One durable write to a board's log. */
export interface LogEntry {
  readonly boardId: string
  readonly update: Uint8Array
  /** Client ids that write for the first time with it: kept in the same commit. An id once bound stays so. */
  readonly clients?: readonly ClientBinding[]
}

/** `seq` grows along a board's log and is never given twice, not even after a replacement. */
export interface StoredUpdate {
  readonly seq: number
  readonly update: Uint8Array
}

/** What a board adds up to. */
export interface StoredLog {
  /** 1 for a board that was never replaced. */
  readonly generation: number
  /** One update that says the same as all up to its `seq`. */
  readonly snapshot: StoredUpdate | undefined
  /** What came after the snapshot, oldest first. */
  readonly updates: readonly StoredUpdate[]
  readonly clients: readonly ClientBinding[]
}

/**
 * Where to begin to read: at the newest snapshot; or, for when that is unreadable, at the one before it, which is the
 * very first update when there is just one snapshot.
 */
export type From = 'newest' | 'older'

/** An append-only log of Yjs updates per board. Bytes in, bytes out: it knows nothing of Yjs. */
export interface LogStore {
  /** Resolves when all entries are on disk, in one commit; rejects when none of them is. */
  append(entries: readonly LogEntry[]): Promise<void>
  /** Empty, of generation 1, for a board never written. */
  read(boardId: string, from?: From): Promise<StoredLog>
  /**
   * Keeps `snapshot` for all up to its `seq`, in one commit. The one that it was made from stays, with every update
   * after that; what is older goes, and so does a newer snapshot, since it was passed over as unreadable. Rejects,
   * and changes nothing, unless an update of that `seq` is there and no snapshot is newer.
   */
  compact(boardId: string, snapshot: StoredUpdate, from?: From): Promise<void>
  /**
   * A new generation that begins with `update`: all earlier updates, snapshots and bindings go, in one commit, and
   * with them those of the board's private documents, which are of a new generation too.
   */
  replace(boardId: string, update: Uint8Array): Promise<void>
  /** The ids of the board's private documents that hold anything: `<boardId>/<participantId>`. */
  documentsOf(boardId: string): Promise<readonly string[]>
}
