import type { Dismissal, Reaction } from '@samtavle/shared/protocol/workshop'
import type { Command, CommandAck, CommandEnvelope } from '@samtavle/shared/workshop/command'
import type { WorkshopView } from '@samtavle/shared/workshop/view'
import type { ServerClock } from './server-clock.ts'
import type { WorkshopStores } from './workshop-stores.ts'

/** What a workshop needs of a socket: socket.io's in the page, a test's own in tests. */
export interface WorkshopWire {
  command(envelope: CommandEnvelope, answered: (ack: CommandAck) => void): void
  react(reaction: Reaction): void
  close(): void
}

export interface WireListener {
  opened(): void
  lost(): void
  view(parts: Partial<WorkshopView>): void
  react(reaction: Reaction): void
  dismissed(why: Dismissal): void
}

interface Pending {
  readonly envelope: CommandEnvelope
  readonly answer: (ack: CommandAck) => void
}

interface Options {
  readonly stores: WorkshopStores
  readonly clock: ServerClock
  readonly newId: () => string
  readonly openWire: (listener: WireListener) => WorkshopWire
}

/** Puts together the parts of the view as they come, and sees to it that no command is lost or done twice. */
export class WorkshopLine {
  readonly #pending = new Map<string, Pending>()
  readonly #stores: WorkshopStores
  readonly #clock: ServerClock
  readonly #newId: () => string
  readonly #wire: WorkshopWire

  constructor({ stores, clock, newId, openWire }: Options) {
    this.#stores = stores
    this.#clock = clock
    this.#newId = newId
    this.#wire = openWire({
      opened: () => this.#opened(),
      lost: () => this.#lost(),
      view: (parts) => this.#see(parts),
      react: (reaction) => stores.reactions.forEach((listener) => listener(reaction)),
      dismissed: (why) => this.#dismissed(why),
    })
  }

  now(): number {
    return this.#clock.now()
  }

  send(command: Command): Promise<CommandAck> {
    if (this.#stores.line.get().kind === 'dismissed') return Promise.resolve({ ok: false, refusal: 'not-in' })
    return new Promise((answer) => {
      const pending = { envelope: { id: this.#newId(), command }, answer }
      this.#pending.set(pending.envelope.id, pending)
      if (this.#stores.line.get().kind === 'live') this.#ask(pending)
    })
  }

  react(reaction: Reaction): void {
    if (this.#stores.line.get().kind === 'live') this.#wire.react(reaction)
  }

  close(): void {
    this.#clock.close()
    this.#wire.close()
  }

  #opened(): void {
    this.#stores.line.set({ kind: 'live' })
    this.#clock.measure()
    for (const pending of this.#pending.values()) this.#ask(pending)
  }

  #lost(): void {
    if (this.#stores.line.get().kind !== 'dismissed') this.#stores.line.set({ kind: 'lost' })
  }

  #ask({ envelope, answer }: Pending): void {
    this.#wire.command(envelope, (ack) => {
      // Sent twice, it may be answered twice.
      if (this.#pending.delete(envelope.id)) answer(ack)
    })
  }

  #see(parts: Partial<WorkshopView>): void {
    const next = { ...this.#stores.view.get(), ...parts }
    if (isWhole(next)) this.#stores.view.set(next)
  }

  #dismissed(why: Dismissal): void {
    this.#stores.line.set({ kind: 'dismissed', why })
    this.#clock.close()
    this.#wire.close()
    for (const { answer } of this.#pending.values()) answer({ ok: false, refusal: 'not-in' })
    this.#pending.clear()
  }
}

/** The first message has all the parts; this only tells the compiler. */
function isWhole(view: Partial<WorkshopView>): view is WorkshopView {
  return view.you !== undefined && view.policy !== undefined && view.room !== undefined
}
