import type { ClientBinding } from '../../stores/log-store.ts'

/** Above it somebody isn't reloading a page any more; an honest one stays far below in a board's whole life. */
const mostPerPerson = 5_000

/**
 * Who goes by which Yjs client id. An id belongs to the first who shows themselves or writes under it, for as long as the
 * document lives: who writes under another's makes what that one writes next be taken for known, and so lost, without a
 * trace.
 */
export class ClientIds {
  readonly #people = new Map<number, string>()
  readonly #counts = new Map<string, number>()
  #fresh: ClientBinding[] = []

  constructor(bindings: readonly ClientBinding[]) {
    for (const { client, participantId } of bindings) this.#add(client, participantId)
  }

  /** The participant who goes by it. */
  personOf(client: number): string | undefined {
    return this.#people.get(client)
  }

  /**
   * Whether it is theirs, or nobody's and then theirs from now on. An id that the document knows (`isWritten`) and that
   * is nobody's is the server's own. What is bound here has to go to the log with the next update.
   */
  bind(client: number, participantId: string, isWritten: boolean): boolean {
    const holder = this.#people.get(client)
    if (holder !== undefined) return holder === participantId
    if (isWritten || this.#isFull(participantId)) return false
    this.#add(client, participantId)
    this.#fresh.push({ client, participantId })
    return true
  }

  /** Those bound since it was asked last. */
  takeNew(): readonly ClientBinding[] {
    const fresh = this.#fresh
    this.#fresh = []
    return fresh
  }

  #add(client: number, participantId: string): void {
    this.#people.set(client, participantId)
    this.#counts.set(participantId, (this.#counts.get(participantId) ?? 0) + 1)
  }

  #isFull(participantId: string): boolean {
    return (this.#counts.get(participantId) ?? 0) >= mostPerPerson
  }
}
