import type { CommandAck, CommandRefusal } from '@samtavle/shared/workshop/command'
import type { WorkshopRecord } from '@samtavle/shared/workshop/event'
import { evolve, forgets } from '@samtavle/shared/workshop/evolve'
import { newWorkshop } from '@samtavle/shared/workshop/new-workshop'
import type { WorkshopState } from '@samtavle/shared/workshop/state'
import type { Script } from '@samtavle/shared/workshop/step'
import type { WorkshopStore } from '../stores/workshop-store.ts'

/** What is to be written down, nothing since all is so already, or why it is refused. */
export type Next =
  | { readonly kind: 'record'; readonly record: WorkshopRecord }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly why: CommandRefusal }

export interface WorkshopLogOptions {
  readonly boardId: string
  readonly store: WorkshopStore
  /** What a workshop that has never been written begins with; it keeps it, whatever becomes of the template. */
  readonly script: () => Promise<Script>
  /** The store has refused; what was on its way was told so. */
  readonly onFailure: (error: unknown) => void
}

/** Told when all up to there is on disk. */
export type OnLanded = (before: WorkshopState, after: WorkshopState) => void

/** From then on the state takes the place of the records, so that a restart has little to read. */
const mostRecords = 1_000

/**
 * A workshop's state and its log. While one commit is under way the next records gather, decided upon what the state
 * will be; a failed commit takes all of them back, and the state is then read anew, since nobody knows what landed.
 */
export class WorkshopLog {
  readonly #options: WorkshopLogOptions
  readonly #listeners = new Set<OnLanded>()
  /** On disk. */
  #state: WorkshopState
  /** With what is on its way. */
  #ahead: WorkshopState
  #records: number
  #gathered: WorkshopRecord[] = []
  #planned: Promise<void> | undefined
  #storing: Promise<void> | undefined
  #isNew: boolean
  #mustForget = false
  #reading: Promise<void> | undefined
  #unsure = false

  private constructor(options: WorkshopLogOptions, { state, records, isNew }: Kept) {
    this.#options = options
    this.#state = this.#ahead = state
    this.#records = records
    this.#isNew = isNew
  }

  /** Rejects when the log can't be read. */
  static async open(options: WorkshopLogOptions): Promise<WorkshopLog> {
    return new WorkshopLog(options, await read(options))
  }

  /** As it is on disk: nobody is shown anything else. */
  get state(): WorkshopState {
    return this.#state
  }

  follow(listener: OnLanded): void {
    this.#listeners.add(listener)
  }

  /** Resolves when what `next` decides is on disk, and with it everything that it was decided upon. */
  async put(next: (ahead: WorkshopState) => Next): Promise<CommandAck> {
    try {
      if (this.#unsure) await this.#readAnew()
      const decided = next(this.#ahead)
      if (decided.kind === 'refused') return { ok: false, refusal: decided.why }
      if (decided.kind === 'record') {
        this.#ahead = evolve(this.#ahead, decided.record)
        this.#gathered.push(decided.record)
      }
      await this.#landing()
      return { ok: true }
    } catch (error) {
      if (!(error instanceof NotStored)) throw error
      return { ok: false, refusal: 'not-stored' }
    }
  }

  get busy(): boolean {
    return this.#planned !== undefined || this.#storing !== undefined
  }

  /** Resolves when nothing is on its way any more, however it ended. */
  async settled(): Promise<void> {
    await Promise.allSettled([this.#planned, this.#storing])
  }

  #landing(): Promise<void> {
    if (this.#gathered.length === 0) return this.#storing ?? Promise.resolve()
    this.#planned ??= this.#commit(this.#storing)
    return this.#planned
  }

  /** When the one before fails, this one was decided upon what never was, and fails with it. */
  async #commit(before: Promise<void> | undefined): Promise<void> {
    await before
    const [records, state] = [this.#gathered, this.#ahead]
    this.#gathered = []
    this.#storing = this.#planned
    this.#planned = undefined
    try {
      await this.#write(records, state)
    } catch (error) {
      this.#giveUp(error)
      throw new NotStored('not stored', { cause: error })
    }
    // The next one may have begun to wait for this.
    if (this.#planned === undefined) this.#storing = undefined
    this.#land(state)
  }

  async #write(records: readonly WorkshopRecord[], state: WorkshopState): Promise<void> {
    const { store, boardId } = this.#options
    this.#mustForget ||= records.some(forgets)
    if (this.#isNew || this.#mustForget || this.#records + records.length > mostRecords) {
      await store.snapshot(boardId, JSON.stringify(state))
      this.#records = 0
    } else {
      await store.append(records.map((record) => ({ boardId, record: JSON.stringify(record) })))
      this.#records += records.length
    }
    this.#isNew = this.#mustForget = false
  }

  #land(state: WorkshopState): void {
    const before = this.#state
    this.#state = state
    for (const listener of this.#listeners) listener(before, state)
  }

  #giveUp(error: unknown): void {
    this.#unsure = true
    this.#ahead = this.#state
    this.#gathered = []
    this.#planned = this.#storing = undefined
    this.#options.onFailure(error)
  }

  #readAnew(): Promise<void> {
    this.#reading ??= this.#reread().finally(() => (this.#reading = undefined))
    return this.#reading
  }

  async #reread(): Promise<void> {
    let kept: Kept
    try {
      kept = await read(this.#options)
    } catch (error) {
      throw new NotStored('not readable', { cause: error })
    }
    this.#ahead = kept.state
    this.#records = kept.records
    this.#isNew = kept.isNew
    this.#unsure = false
    this.#land(kept.state)
  }
}

class NotStored extends Error {}

interface Kept {
  readonly state: WorkshopState
  readonly records: number
  readonly isNew: boolean
}

async function read({ store, boardId, script }: WorkshopLogOptions): Promise<Kept> {
  const { snapshot, records } = await store.read(boardId)
  if (snapshot === undefined) return { state: newWorkshop(await script()), records: 0, isNew: true }
  const began = JSON.parse(snapshot) as WorkshopState
  const state = records.reduce(
    (before, record) => evolve(before, JSON.parse(record) as WorkshopRecord),
    began,
  )
  return { state, records: records.length, isNew: false }
}
