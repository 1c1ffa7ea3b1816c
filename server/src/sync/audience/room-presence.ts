import { encodeStates, type AwarenessState } from '@samtavle/shared/protocol/awareness-states'
import type { PresenceUser } from '@samtavle/shared/protocol/presence'

/** Whoever tells of themselves; each connection is one. */
export interface Teller {
  readonly who: PresenceUser
}

interface Entry {
  readonly teller: Teller
  /** As it was published; what receivers compare. */
  readonly clock: number
  readonly json: string
  readonly renewedAt: number
}

/** Whether somebody may speak as that client; asked once for each, when they first do. */
export type MayClaim = (client: number, personId: string) => boolean

/** Above it lies nothing that an honest client reaches, but much that would shut others out for good. */
const maxClock = 2 ** 32
/** Receivers remember the clock of who left for as long as their page is open. */
const rememberMs = 60 * 60 * 1000
/** Far more than come and go in that time, unless somebody comes and goes in order to be remembered. */
const mostRemembered = 10_000

/**
 * What everybody on a board is doing. A connection speaks for one client id, the first it used, and only as the person
 * it belongs to. Changes gather until the next tick.
 */
export class RoomPresence {
  readonly #maxBytes: number
  readonly #mayClaim: MayClaim
  readonly #entries = new Map<number, Entry>()
  readonly #departed = new Map<number, { clock: number; at: number; personId: string }>()
  readonly #claims = new Map<Teller, { client: number; heard: number }>()
  readonly #dirty = new Set<number>()
  #everybody: Uint8Array | undefined

  constructor(maxBytes: number, mayClaim: MayClaim = () => true) {
    this.#maxBytes = maxBytes
    this.#mayClaim = mayClaim
  }

  get changed(): boolean {
    return this.#dirty.size > 0
  }

  /**
   * Takes what concerns the teller and ignores the rest. Returns a state to send back at once when others remember a
   * higher clock for this client than it does itself: hearing it, the client carries on from there.
   */
  hear(teller: Teller, states: readonly AwarenessState[], now: number): AwarenessState | undefined {
    const own = this.#ownAmong(teller, states)
    if (!own || own.clock > maxClock) return undefined
    const claim = this.#claims.get(teller)
    if (claim && own.clock <= claim.heard) return undefined
    if (own.json === 'null') {
      this.#release(teller, own.client, now)
      return undefined
    }
    const json = this.#dressed(teller, own.json)
    if (json === undefined || (!claim && !this.#mayClaim(own.client, teller.who.id))) return undefined
    this.#claims.set(teller, { client: own.client, heard: own.clock })
    return this.#publish({ teller, json, clock: own.clock, renewedAt: now }, own.client)
  }

  /** The teller is somebody else now: what they have told stands under what they are. */
  redress(teller: Teller): void {
    const client = this.#claims.get(teller)?.client
    const entry = client === undefined ? undefined : this.#entries.get(client)
    const json = entry && this.#dressed(teller, entry.json)
    if (client === undefined || entry?.teller !== teller || json === undefined) return
    this.#set(client, { ...entry, json, clock: entry.clock + 1 })
    this.#dirty.add(client)
  }

  /** The connection is gone, and with it what it told. */
  leave(teller: Teller, now: number): void {
    const claim = this.#claims.get(teller)
    this.#claims.delete(teller)
    if (claim) this.#release(teller, claim.client, now)
  }

  /** What has changed since it was asked last, or undefined. */
  takeChanges(): Uint8Array | undefined {
    if (this.#dirty.size === 0) return undefined
    const states = [...this.#dirty].map((client) => this.#stateOf(client))
    this.#dirty.clear()
    return encodeStates(states.filter((state) => state !== undefined))
  }

  /** Everybody, for someone who has just come; the same bytes until something changes, undefined when nobody is here. */
  everybody(): Uint8Array | undefined {
    if (this.#entries.size === 0) return undefined
    return (this.#everybody ??= this.#encoded())
  }

  /** Lets go of who hasn't renewed for `afterMs`. */
  expire(afterMs: number, now: number): void {
    for (const [client, { teller, renewedAt }] of this.#entries) {
      if (now - renewedAt > afterMs) this.#release(teller, client, now)
    }
    for (const [client, { at }] of this.#departed) {
      if (now - at > rememberMs) this.#departed.delete(client)
    }
  }

  /**
   * Those who haven't renewed for `afterMs` though they are still here, with the next clock: stock clients forget whom
   * they haven't heard of for 30 s. Undefined when there are none.
   */
  retell(
    afterMs: number,
    now: number,
  ): { readonly tellers: ReadonlySet<Teller>; readonly states: Uint8Array | undefined } {
    const tellers = new Set<Teller>()
    const states: AwarenessState[] = []
    for (const [client, entry] of this.#entries) {
      if (now - entry.renewedAt <= afterMs) continue
      const clock = entry.clock + 1
      this.#set(client, { ...entry, clock })
      tellers.add(entry.teller)
      states.push({ client, clock, json: entry.json })
    }
    return { tellers, states: states.length > 0 ? encodeStates(states) : undefined }
  }

  #encoded(): Uint8Array {
    return encodeStates([...this.#entries].map(([client, { clock, json }]) => ({ client, clock, json })))
  }

  #set(client: number, entry: Entry): void {
    this.#entries.set(client, entry)
    this.#everybody = undefined
  }

  #ownAmong(teller: Teller, states: readonly AwarenessState[]): AwarenessState | undefined {
    const claim = this.#claims.get(teller)
    if (claim) return states.find((state) => state.client === claim.client)
    // Stock clients also pass on that others have timed out; a first word is about oneself and not a goodbye.
    const first = states.find((state) => state.json !== 'null')
    if (!first) return undefined
    const holder =
      this.#entries.get(first.client)?.teller.who.id ?? this.#departed.get(first.client)?.personId
    return holder === undefined || holder === teller.who.id ? first : undefined
  }

  /** The person's own word under the session's name; undefined for what is too long or no object. */
  #dressed(teller: Teller, json: string): string | undefined {
    if (json.length > this.#maxBytes || Buffer.byteLength(json) > this.#maxBytes) return undefined
    const told = parsed(json)
    return told && JSON.stringify({ ...told, user: teller.who })
  }

  #publish(entry: Entry, client: number): AwarenessState | undefined {
    const last = this.#entries.get(client)?.clock ?? this.#departed.get(client)?.clock ?? -1
    const behind = entry.clock <= last
    const clock = behind ? last + 1 : entry.clock
    this.#departed.delete(client)
    this.#set(client, { ...entry, clock })
    this.#dirty.add(client)
    return behind ? { client, clock, json: 'null' } : undefined
  }

  #release(teller: Teller, client: number, now: number): void {
    const entry = this.#entries.get(client)
    // The same person may have come back on a new connection before the old one was found dead.
    if (entry?.teller !== teller) return
    this.#entries.delete(client)
    this.#everybody = undefined
    this.#departed.set(client, { clock: entry.clock + 1, at: now, personId: teller.who.id })
    this.#dirty.add(client)
    const [oldest] = this.#departed.keys()
    if (this.#departed.size > mostRemembered && oldest !== undefined) this.#departed.delete(oldest)
  }

  #stateOf(client: number): AwarenessState | undefined {
    const entry = this.#entries.get(client)
    if (entry) return { client, clock: entry.clock, json: entry.json }
    const departed = this.#departed.get(client)
    return departed && { client, clock: departed.clock, json: 'null' }
  }
}

function parsed(json: string): object | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    // A client that tells nonsense about itself just isn't seen.
    return undefined
  }
}
