import type { Role } from '@samtavle/shared/access/person'
import { encodeStates, type AwarenessState } from '@samtavle/shared/protocol/awareness-states'
import { encode } from '@samtavle/shared/protocol/codec'
import type { Limits } from '@samtavle/shared/protocol/limits'
import type { Session } from '../sessions/session.ts'
import { RoomPresence, type MayClaim } from './room-presence.ts'

/** Tells stock clients that the line lives; presence of nobody. */
const keepAlive: readonly Uint8Array[] = [encode({ type: 'awareness', states: encodeStates([]) })]

/** Everybody on a board, and what they see of each other. What goes out to all goes out here, built once. */
export class Audience {
  readonly #limits: Limits
  readonly #presence: RoomPresence
  readonly #sessions = new Set<Session>()
  /** Many come at once, or keep up again at once. */
  #shown: { readonly states: Uint8Array; readonly frames: readonly Uint8Array[] } | undefined

  constructor(limits: Limits, mayClaim: MayClaim) {
    this.#limits = limits
    this.#presence = new RoomPresence(limits.presenceBytes, mayClaim)
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

  /** Connections that somebody has here. */
  countOf(personId: string): number {
    let count = 0
    for (const { who } of this.#sessions) if (who.id === personId) count += 1
    return count
  }

  enter(session: Session): void {
    this.#sessions.add(session)
  }

  leave(session: Session): void {
    this.#sessions.delete(session)
    this.#presence.leave(session, performance.now())
  }

  /** Everybody sees it with the next tick. */
  setRole(session: Session, role: Role): void {
    session.setRole(role)
    this.#presence.redress(session)
  }

  hear(session: Session, states: readonly AwarenessState[]): void {
    const back = this.#presence.hear(session, states, performance.now())
    if (back) session.send({ type: 'awareness', states: encodeStates([back]) })
  }

  showEverybody(session: Session): void {
    const states = this.#presence.everybody()
    if (!states) return
    if (this.#shown?.states !== states)
      this.#shown = { states, frames: [encode({ type: 'awareness', states })] }
    session.pass(this.#shown.frames)
  }

  /**
   * What has changed on the board, all of it on disk, together with what is new to see of people. `before` is the
   * state vector of what everybody has been told until now, for who can't be told right now.
   */
  tell(updates: readonly Uint8Array[], before: () => Uint8Array): void {
    const changes = this.#presence.takeChanges()
    const documents = updates.map((update) => encode({ type: 'update', update }))
    const presence = changes ? [encode({ type: 'awareness', states: changes })] : []
    const all = [...documents, ...presence]
    if (all.length === 0) return
    const bytes = all.reduce((sum, frame) => sum + frame.length, 0)
    const tick = { documents, presence, all, bytes, before: once(before) }
    for (const session of this.#sessions) session.tell(tick)
  }

  tellStorage(works: boolean): void {
    for (const session of this.#sessions) session.tellStorage(works)
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

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
