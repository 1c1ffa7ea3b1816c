import type { OwnPresence, Presence } from '@samtavle/shared/protocol/presence'
import type { Awareness } from 'y-protocols/awareness'
import { fittingPresence } from './fitting-presence.ts'
import type { PresenceChannel } from './presence-channel.ts'

/** A clock that can be asked to call back; the browser's by default, a test's own in tests. */
export type Later = (run: () => void, milliseconds: number) => () => void

const later: Later = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

/** Presence over Yjs awareness. What is told is merged and sent with the next tick: at most 30 a second, fewer in a crowd. */
export class AwarenessChannel implements PresenceChannel {
  readonly #awareness: Awareness
  readonly #later: Later
  #own: Partial<OwnPresence> = {}
  #others: ReadonlyMap<number, Presence> | undefined
  #stopTick: (() => void) | undefined
  #pending = false

  constructor(awareness: Awareness, wait: Later = later) {
    this.#awareness = awareness
    this.#later = wait
    awareness.on('change', this.#forget)
  }

  tell(patch: Partial<OwnPresence>): void {
    this.#own = { ...this.#own, ...patch }
    this.#pending = true
    if (!this.#stopTick) this.#tick()
  }

  others(): ReadonlyMap<number, Presence> {
    this.#others ??= this.#readOthers()
    return this.#others
  }

  observe(listener: () => void): () => void {
    this.#awareness.on('change', listener)
    return () => this.#awareness.off('change', listener)
  }

  destroy(): void {
    this.#stopTick?.()
    this.#awareness.off('change', this.#forget)
  }

  #tick(): void {
    this.#stopTick = undefined
    if (!this.#pending) return
    this.#pending = false
    this.#awareness.setLocalState(fittingPresence(this.#own))
    this.#stopTick = this.#later(() => this.#tick(), pauseFor(this.#awareness.getStates().size))
  }

  readonly #forget = () => {
    this.#others = undefined
  }

  #readOthers(): ReadonlyMap<number, Presence> {
    const others = new Map<number, Presence>()
    for (const [connection, state] of this.#awareness.getStates()) {
      if (connection !== this.#awareness.clientID && hasUser(state)) others.set(connection, state)
    }
    return others
  }
}

/** Each message goes to everyone, so what a crowd sends grows with its square: the larger, the longer the pause. */
function pauseFor(people: number): number {
  return Math.min(500, Math.max(33, people * 2.5))
}

/** The server writes `user`; a state without it hasn't been through the server. */
function hasUser(state: object): state is Presence {
  return 'user' in state && typeof state.user === 'object' && state.user !== null
}
