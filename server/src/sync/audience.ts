import { encodeStates, type AwarenessState } from '@samtavle/shared/protocol/awareness-states'
import { encode } from '@samtavle/shared/protocol/codec'
import type { Limits } from '@samtavle/shared/protocol/limits'
import { RoomPresence } from './room-presence.ts'
import type { Session } from './session.ts'

/** Tells stock clients that the line lives; presence of nobody. */
const keepAlive: readonly Uint8Array[] = [encode({ type: 'awareness', states: encodeStates([]) })]

/** Everybody on a board, and what they see of each other. What goes out to all goes out here, built once. */
export class Audience {
  readonly #limits: Limits
  readonly #presence: RoomPresence
  readonly #sessions = new Set<Session>()

  constructor(limits: Limits) {
    this.#limits = limits
    this.#presence = new RoomPresence(limits.presenceBytes)
  }

  get size(): number {
    return this.#sessions.size
  }

  get bufferedBytes(): number {
    let bytes = 0
    for (const session of this.#sessions) bytes += session.buffered
    return bytes
  }

  /** As they are now; closing them changes nothing in it. */
  get sessions(): readonly Session[] {
    return [...this.#sessions]
  }

  /** Whether there is something new to see of somebody. */
  get stirring(): boolean {
    return this.#presence.changed
  }

  enter(session: Session): void {
    this.#sessions.add(session)
  }

  leave(session: Session): void {
    this.#sessions.delete(session)
    this.#presence.leave(session, performance.now())
  }

  hear(session: Session, states: readonly AwarenessState[]): void {
    const back = this.#presence.hear(session, states, performance.now())
    if (back) session.send({ type: 'awareness', states: encodeStates([back]) })
  }

  showEverybody(session: Session): void {
    const states = this.#presence.everybody()
    if (states) session.send({ type: 'awareness', states })
  }

  /** What has changed on the board, all of it on disk, together with what is new to see of people. */
  tell(updates: readonly Uint8Array[]): void {
    const changes = this.#presence.takeChanges()
    const documents = updates.map((update) => encode({ type: 'update', update }))
    const presence = changes ? [encode({ type: 'awareness', states: changes })] : []
    if (documents.length + presence.length === 0) return
    const round = { documents, presence, all: [...documents, ...presence] }
    for (const session of this.#sessions) session.tell(round)
  }

  /** Time has passed: keeps the lines and the living presences up, and lets go of who no longer renews. */
  beat(): void {
    const now = performance.now()
    this.#presence.expire(this.#limits.presenceMs, now)
    const { tellers, states } = this.#presence.retell(this.#limits.presenceRetoldMs, now)
    const retold = states ? [encode({ type: 'awareness', states })] : keepAlive
    // A client that hears of itself takes that for its own renewal, and puts the real one off.
    for (const session of this.#sessions) session.keepAlive(tellers.has(session) ? keepAlive : retold)
  }
}
