import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import type { Limits } from '@samtavle/shared/protocol/limits'
import type { PresenceUser } from '@samtavle/shared/protocol/presence'
import type { Connection } from './connection.ts'
import { closeCodeOf, type Rooms } from './rooms.ts'
import type { Session } from './session.ts'

export type Admission =
  | { readonly kind: 'ok'; readonly who: PresenceUser }
  | { readonly kind: 'refused'; readonly code: number; readonly reason: string }

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
  #state: State = { kind: 'waiting', frames: [], bytes: 0 }

  constructor(connection: Connection, limits: Limits) {
    this.#connection = connection
    this.#limits = limits
  }

  receive(bytes: Uint8Array): void {
    const state = this.#state
    if (state.kind === 'inside') return state.session.receive(bytes)
    if (state.kind === 'gone') return
    state.frames.push(bytes)
    state.bytes += bytes.length
    if (state.frames.length > this.#limits.queuedFrames || state.bytes > this.#limits.queuedBytes) {
      this.refuse(closeCodes.rateLimited, 'too much before the board was open')
    }
  }

  /** The other end is gone. */
  leave(): void {
    const state = this.#state
    this.#state = { kind: 'gone' }
    if (state.kind === 'inside') state.session.leave()
  }

  refuse(code: number, reason: string): void {
    if (this.#state.kind !== 'waiting') return
    this.#state = { kind: 'gone' }
    this.#connection.close(code, reason)
  }

  /** Lets them in once it is known who they are and the board is loaded; never rejects. */
  async admit(
    admission: Promise<Admission>,
    { rooms, boardId, wantsAck }: { rooms: Rooms; boardId: string; wantsAck: boolean },
  ): Promise<void> {
    try {
      const admitted = await withDeadline(admission, this.#limits.authenticateMs)
      if (this.#state.kind !== 'waiting') return
      if (admitted.kind === 'refused') return this.refuse(admitted.code, admitted.reason)
      const room = await rooms.open(boardId)
      if (this.#state.kind === 'waiting') this.#enter(room.join(this.#connection, admitted.who, { wantsAck }))
    } catch (error) {
      this.refuse(closeCodeOf(error), 'the board could not be opened')
    }
  }

  #enter(session: Session): void {
    const frames = this.#state.kind === 'waiting' ? this.#state.frames : []
    this.#state = { kind: 'inside', session }
    for (const frame of frames) session.receive(frame)
  }
}

/** Rejects when it takes longer: a connection that nobody answers for must not wait for ever. */
async function withDeadline<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms)
  })
  return Promise.race([promise, deadline]).finally(() => clearTimeout(timer))
}
