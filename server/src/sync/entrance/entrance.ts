import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import type { Limits } from '@samtavle/shared/protocol/limits'
import type { PresenceUser } from '@samtavle/shared/protocol/presence'
import { withDeadline } from '../../timing/with-deadline.ts'
import type { Connection } from '../connection.ts'
import { privateDocument } from '../document-id.ts'
import { noMeter, type Meter, type Refusal } from '../meter.ts'
import type { Room } from '../rooms/room.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { closeCodeOf } from '../rooms/stopping.ts'
import type { Session } from '../sessions/session.ts'

export type Admission =
  | { readonly kind: 'ok'; readonly who: PresenceUser }
  | { readonly kind: 'refused'; readonly code: number; readonly reason: string }

/** What somebody asks for when they open a connection. */
export interface Visit {
  readonly rooms: Rooms
  readonly boardId: string
  /** The board itself, unless it is one's own private document beside it. */
  readonly document?: 'board' | 'private'
  readonly wantsAck: boolean
  /** The generation of the document that they have, in their words; not everybody says. */
  readonly generation?: string | null
}

export interface EntranceOptions {
  readonly meter?: Meter
  /** Hears once when they no longer wait, however that ended. */
  readonly onDecided?: () => void
}

type State =
  | { readonly kind: 'waiting'; readonly frames: Uint8Array[]; bytes: number }
  | { readonly kind: 'inside'; readonly session: Session }
  | { readonly kind: 'gone' }

/**
 * A connection's way onto a board. Clients talk before they have been let in and before the board is loaded; what they
 * say is kept for them, within limits.
 */
export class Entrance {
  readonly #connection: Connection
  readonly #limits: Limits
  readonly #meter: Meter
  readonly #onDecided: () => void
  #state: State = { kind: 'waiting', frames: [], bytes: 0 }

  constructor(connection: Connection, limits: Limits, options: EntranceOptions = {}) {
    this.#connection = connection
    this.#limits = limits
    this.#meter = options.meter ?? noMeter
    this.#onDecided = options.onDecided ?? (() => undefined)
  }

  receive(bytes: Uint8Array): void {
    const state = this.#state
    if (state.kind === 'inside') return state.session.receive(bytes)
    if (state.kind === 'gone') return
    state.frames.push(bytes)
    state.bytes += bytes.length
    if (state.frames.length > this.#limits.queuedFrames || state.bytes > this.#limits.queuedBytes) {
      this.refuse(closeCodes.rateLimited, 'too much before the board was open', 'queue')
    }
  }

  /** The other end is gone. */
  leave(): void {
    const state = this.#become({ kind: 'gone' })
    if (state.kind === 'inside') state.session.leave()
  }

  refuse(code: number, reason: string, why?: Refusal): void {
    if (this.#state.kind !== 'waiting') return
    if (why) this.#meter.refused(why)
    this.#become({ kind: 'gone' })
    this.#connection.close(code, reason)
  }

  /** Lets them in once it is known who they are and the board is loaded; never rejects. */
  async admit(admission: Promise<Admission>, visit: Visit): Promise<void> {
    try {
      const admitted = await withDeadline(admission, this.#limits.authenticateMs)
      if (this.#state.kind !== 'waiting') return
      if (admitted.kind === 'refused') {
        const why = admitted.code === closeCodes.gone ? 'gone' : 'unauthorized'
        return this.refuse(admitted.code, admitted.reason, why)
      }
      const { who } = admitted
      if (visit.document === 'private' && who.role === 'observer')
        return this.refuse(closeCodes.forbidden, 'observers write nothing', 'observer')
      // Whose it is says the session alone, so that no address leads into another's.
      const documentId = visit.document === 'private' ? privateDocument(visit.boardId, who.id) : visit.boardId
      this.#enter(await visit.rooms.open(documentId), who, visit)
    } catch (error) {
      this.refuse(closeCodeOf(error), 'the board could not be opened')
    }
  }

  #enter(room: Room, who: PresenceUser, { generation, wantsAck }: Visit): void {
    if (this.#state.kind !== 'waiting') return
    const { frames } = this.#state
    if (typeof generation === 'string' && generation !== String(room.generation)) {
      return this.refuse(closeCodes.generation, 'the board has a new document', 'generation')
    }
    const session = room.join(this.#connection, who, { wantsAck })
    this.#become({ kind: 'inside', session })
    for (const frame of frames) session.receive(frame)
  }

  /** Returns what was. */
  #become(state: State): State {
    const before = this.#state
    this.#state = state
    if (before.kind === 'waiting') this.#onDecided()
    return before
  }
}
