import type { From, LogEntry, LogStore, StoredLog, StoredUpdate } from './log-store.ts'

interface Kept {
  snapshots: readonly StoredUpdate[]
  updates: StoredUpdate[]
  readonly clients: Map<number, string>
}

/** A log that ends with the process. */
export class MemoryLog implements LogStore {
  readonly #boards = new Map<string, Kept>()
  readonly #generations = new Map<string, number>()
  #lastSeq = 0

  async append(entries: readonly LogEntry[]): Promise<void> {
    for (const { boardId, update, clients = [] } of entries) {
      const kept = this.#boards.get(boardId) ?? this.#startOver(boardId)
      kept.updates.push(this.#next(update))
      for (const { client, participantId } of clients) {
        if (!kept.clients.has(client)) kept.clients.set(client, participantId)
      }
    }
  }

  async read(boardId: string, from?: From): Promise<StoredLog> {
    return this.contents(boardId, from)
  }

  contents(boardId: string, from: From = 'newest'): StoredLog {
    const { snapshots, updates, clients } = this.#boards.get(boardId) ?? emptied()
    const snapshot = snapshots.at(from === 'newest' ? -1 : -2)
    return {
      generation: this.generationOf(boardId),
      snapshot: snapshot && copied(snapshot),
      updates: updates.filter(({ seq }) => seq > seqOf(snapshot)).map(copied),
      clients: Array.from(clients, ([client, participantId]) => ({ client, participantId })),
    }
  }

  async compact(boardId: string, snapshot: StoredUpdate, from: From = 'newest'): Promise<void> {
    const kept = this.#boards.get(boardId) ?? emptied()
    const { seq } = snapshot
    const before = kept.snapshots.at(from === 'newest' ? -1 : -2)
    const fits = seq > seqOf(before) && seq >= seqOf(kept.snapshots.at(-1))
    if (!fits || !kept.updates.some((update) => update.seq === seq))
      throw new Error(`no snapshot can stand at ${seq}`)
    kept.snapshots = before ? [before, copied(snapshot)] : [copied(snapshot)]
    kept.updates = kept.updates.filter(({ seq }) => seq > seqOf(before))
  }

  async replace(boardId: string, update: Uint8Array): Promise<void> {
    for (const id of [boardId, ...this.#privateOf(boardId)]) {
      this.#generations.set(id, this.generationOf(id) + 1)
      this.#startOver(id)
    }
    this.#startOver(boardId).updates.push(this.#next(update))
  }

  async documentsOf(boardId: string): Promise<readonly string[]> {
    return this.#privateOf(boardId).filter((id) => this.#boards.get(id)?.updates.length)
  }

  generationOf(boardId: string): number {
    return this.#generations.get(boardId) ?? 1
  }

  begin(boardId: string, generation: number): void {
    this.#generations.set(boardId, generation)
  }

  remove(boardId: string): void {
    for (const id of [boardId, ...this.#privateOf(boardId)]) {
      this.#boards.delete(id)
      this.#generations.delete(id)
    }
  }

  #privateOf(boardId: string): string[] {
    return [...this.#boards.keys()].filter((id) => id.startsWith(`${boardId}/`))
  }

  #startOver(boardId: string): Kept {
    const kept = emptied()
    this.#boards.set(boardId, kept)
    return kept
  }

  #next(update: Uint8Array): StoredUpdate {
    return { seq: (this.#lastSeq += 1), update: Uint8Array.from(update) }
  }
}

function emptied(): Kept {
  return { snapshots: [], updates: [], clients: new Map() }
}

/** Updates are counted from 1, so that 0 is before them all. */
function seqOf(snapshot: StoredUpdate | undefined): number {
  return snapshot?.seq ?? 0
}

function copied({ seq, update }: StoredUpdate): StoredUpdate {
  return { seq, update: Uint8Array.from(update) }
}
