import type { OwnPresence, Presence } from '@samtavle/shared/protocol/presence'
import type { Awareness } from 'y-protocols/awareness'
import { fittingPresence } from './fitting-presence.ts'
import type { PresenceChannel } from './presence-channel.ts'
import { soundPresence } from './sound-presence.ts'

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
  /** By what each has told, which is another object when they tell anew. */
  readonly #read = new WeakMap<object, Presence>()
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
      const presence = connection === this.#awareness.clientID ? undefined : this.#readOne(state)
      if (presence) others.set(connection, presence)
    }
    return others
  }

  /** The same object until it changes. */
  #readOne(state: object): Presence | undefined {
    const presence = this.#read.get(state) ?? soundPresence(state)
    if (presence) this.#read.set(state, presence)
    return presence
  }
}

/** Each message goes to everyone, so what a crowd sends grows with its square: the larger, the longer the pause. */
function pauseFor(people: number): number {
  return Math.min(500, Math.max(33, people * 2.5))
}
