import type { ClientBinding } from '../stores/log-store.ts'

/** Above it somebody isn't reloading a page any more; an honest one stays far below in a board's whole life. */
const mostPerPerson = 5_000

/**
 * Who writes under which Yjs client id. An id belongs to the first who uses it, for as long as the document lives: who
 * writes under another's makes what that one writes next be taken for known, and so lost, without a trace.
 */
export class ClientIds {
  readonly #people = new Map<number, string>()
  /** Told of in presence and not written under yet. Others know them from there, so they are taken too. */
  readonly #reserved = new Map<number, string>()
  readonly #counts = new Map<string, number>()
  #fresh: ClientBinding[] = []

  constructor(bindings: readonly ClientBinding[]) {
    for (const { client, participantId } of bindings) this.#add(client, participantId)
  }

  /** The participant who has written under it. */
  personOf(client: number): string | undefined {
    return this.#people.get(client)
  }

  /** Whether it is theirs, or nobody's and then theirs as long as the board is awake. */
  reserve(client: number, participantId: string): boolean {
    const holder = this.#holder(client)
    if (holder !== undefined) return holder === participantId
    if (this.#isFull(participantId)) return false
    this.#count(participantId)
    this.#reserved.set(client, participantId)
    return true
  }

  /**
   * Whether they may write under it. An id that the document knows (`isWritten`) and that is nobody's is the server's
   * own. What is bound here has to go to the log with the first update that uses it.
   */
  bind(client: number, participantId: string, isWritten: boolean): boolean {
    if (this.#people.get(client) === participantId) return true
    if (isWritten || !this.reserve(client, participantId)) return false
    this.#reserved.delete(client)
    this.#people.set(client, participantId)
    this.#fresh.push({ client, participantId })
    return true
  }

  /** Those bound since it was asked last. */
  takeNew(): readonly ClientBinding[] {
    const fresh = this.#fresh
    this.#fresh = []
    return fresh
  }

  #holder(client: number): string | undefined {
    return this.#people.get(client) ?? this.#reserved.get(client)
  }

  #add(client: number, participantId: string): void {
    this.#people.set(client, participantId)
    this.#count(participantId)
  }

  #isFull(participantId: string): boolean {
    return (this.#counts.get(participantId) ?? 0) >= mostPerPerson
  }

  #count(participantId: string): void {
    this.#counts.set(participantId, (this.#counts.get(participantId) ?? 0) + 1)
  }
}
