import type { CommandAck, CommandRefusal } from '@samtavle/shared/workshop/command'
import type { Ballot } from '@samtavle/shared/workshop/rounds/ballot'
import { Store, type Readable } from '../../state/store.ts'

export interface DeskState {
  readonly ballot: Ballot | null
  readonly status:
    | { readonly kind: 'none' | 'sending' | 'kept' }
    | { readonly kind: 'refused'; readonly refusal: CommandRefusal }
}

interface Options {
  /** What the server has of ours. */
  readonly mine: Ballot | null
  /** Casts the whole ballot, or takes it back when there is none. */
  readonly send: (ballot: Ballot | null) => Promise<CommandAck>
  /** Calls back after so many milliseconds; returns what calls it off. */
  readonly after: (milliseconds: number, run: () => void) => () => void
}

/** Milliseconds without a press before what stands there is cast. */
const settled = 400
/** Before trying again what the server had no room for just now. */
const retryAfter = 2000
const passing: ReadonlySet<CommandRefusal> = new Set(['rate', 'not-stored'])

/** A ballot under one's hands: every change is cast by itself, whole, and never two at a time. */
export class BallotDesk {
  readonly #state: Store<DeskState>
  readonly #send: Options['send']
  readonly #after: Options['after']
  #changed = false
  #sending = false
  #stopTimer: (() => void) | undefined

  constructor({ mine, send, after }: Options) {
    this.#state = new Store<DeskState>(stateOf(mine))
    this.#send = send
    this.#after = after
  }

  get state(): Readable<DeskState> {
    return this.#state
  }

  change(ballot: Ballot | null): void {
    this.#changed = true
    this.#state.set({ ballot, status: { kind: 'sending' } })
    this.#sendAfter(settled)
  }

  /** The server's word on what it has; ours counts while it is on its way. */
  hear(mine: Ballot | null): void {
    if (this.#changed || this.#sending) return
    if (JSON.stringify(mine) === JSON.stringify(this.#state.get().ballot)) return
    this.#state.set(stateOf(mine))
  }

  /** Casts now what waits. */
  settle(): void {
    if (this.#changed) void this.#cast()
  }

  #sendAfter(milliseconds: number): void {
    this.#stopTimer?.()
    this.#stopTimer = this.#after(milliseconds, () => void this.#cast())
  }

  async #cast(): Promise<void> {
    this.#stopTimer?.()
    if (this.#sending || !this.#changed) return
    this.#changed = false
    this.#sending = true
    const { ballot } = this.#state.get()
    const ack = await this.#send(ballot)
    this.#sending = false
    if (!ack.ok && passing.has(ack.refusal)) {
      this.#changed = true
      return this.#sendAfter(retryAfter)
    }
    if (this.#changed) return this.#cast()
    if (ack.ok) this.#state.set(stateOf(ballot))
    else this.#state.set({ ballot, status: { kind: 'refused', refusal: ack.refusal } })
  }
}

function stateOf(ballot: Ballot | null): DeskState {
  return { ballot, status: { kind: ballot ? 'kept' : 'none' } }
}
