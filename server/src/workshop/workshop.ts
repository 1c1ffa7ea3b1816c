import { nanoid } from 'nanoid'
import type { Role } from '@samtavle/shared/access/person'
import type { Policy } from '@samtavle/shared/access/policy'
import type { Board } from '@samtavle/shared/board/board'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import type { Dismissal, Reaction } from '@samtavle/shared/protocol/workshop'
import type { CommandAck, CommandEnvelope } from '@samtavle/shared/workshop/command'
import { decide, type Asked, type Context } from '@samtavle/shared/workshop/decide'
import { policyNow } from '@samtavle/shared/workshop/policy-now'
import { isIn, memberOf, membersOf } from '@samtavle/shared/workshop/roster'
import { itemsOf } from '@samtavle/shared/workshop/rounds/items-of'
import type { Results } from '@samtavle/shared/workshop/rounds/results'
import type { ClosedRound, Member, WorkshopState } from '@samtavle/shared/workshop/state'
import type { Script } from '@samtavle/shared/workshop/step'
import { viewsOf } from '@samtavle/shared/workshop/view-of'
import type { SessionRecord } from '../stores/board-store.ts'
import type { WorkshopStore } from '../stores/workshop-store.ts'
import { PersonBuckets } from '../timing/person-buckets.ts'
import type { Rooms } from '../sync/rooms/rooms.ts'
import { consequencesOf } from './consequences.ts'
import { Crowd, type WorkshopLine } from './crowd.ts'
import { Errands } from './errands.ts'
import type { Privacy } from './privacy.ts'
import { WorkshopLog, type Next } from './workshop-log.ts'
import type { WorkshopMeter } from './workshop-meter.ts'
import type { WorkshopReport } from './workshop-report.ts'

/** Draws what a round came to onto the board. */
export type ShowOnBoard = (board: Board, round: ClosedRound, before: Results | null) => void

export interface WorkshopDeps {
  readonly store: WorkshopStore
  readonly rooms: Rooms
  readonly privacy: Privacy
  readonly showOnBoard: ShowOnBoard
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly meter: WorkshopMeter
  readonly report: WorkshopReport
}

/** What somebody is in a workshop right now. */
export interface Present {
  readonly role: Role
  readonly standing: Member['standing']
}

/** Whoever has a link can come under new names again and again. */
const [mostPeople, mostWaiting] = [2_000, 500]
const retryErrandMs = 1_000
/** Per person, whatever many pages they have. */
const [commandsPerSecond, commandsAtOnce] = [10, 40]

/** One board's workshop while somebody needs it: takes commands, writes down what they bring about, and sees to the rest. */
export class Workshop {
  readonly boardId: string
  readonly #deps: WorkshopDeps
  readonly #log: WorkshopLog
  readonly #crowd: Crowd
  readonly #errands: Errands
  readonly #allowed = new PersonBuckets(commandsPerSecond, commandsAtOnce)

  private constructor(boardId: string, log: WorkshopLog, deps: WorkshopDeps) {
    this.boardId = boardId
    this.#deps = deps
    this.#log = log
    this.#crowd = new Crowd(() => viewsOf(this.state, this.#live()))
    this.#errands = new Errands({
      pauseMs: retryErrandMs,
      onFailure: (error) => deps.report({ event: 'errand-failed', boardId, error }),
    })
    this.#bringAbout(undefined, this.state)
    log.follow((before, after) => this.#onLanded(before, after))
  }

  /** Rejects when its log can't be read. */
  static async open(boardId: string, script: () => Promise<Script>, deps: WorkshopDeps): Promise<Workshop> {
    const onFailure = (error: unknown) => deps.report({ event: 'workshop-not-stored', boardId, error })
    const log = await WorkshopLog.open({ boardId, script, store: deps.store, onFailure })
    return new Workshop(boardId, log, deps)
  }

  get state(): WorkshopState {
    return this.#log.state
  }

  get policy(): Policy {
    return policyNow(this.state)
  }

  get lines(): number {
    return this.#crowd.size
  }

  /** Whether somebody is here, or something is still to be done. */
  get busy(): boolean {
    return this.#crowd.size > 0 || this.#log.busy || !this.#errands.idle
  }

  linesOf(personId: string): number {
    return this.#crowd.linesOf(personId).length
  }

  /** Whoever has not come yet will be what their link says, and wait if they would have to. */
  whoIs({ participantId, link, waits }: SessionRecord): Present {
    const member = memberOf(this.state, participantId)
    if (member) return member
    const isHeld = link !== 'facilitator' && (waits || this.state.door === 'closed')
    return { role: link, standing: isHeld ? 'waiting' : 'in' }
  }

  /** Puts somebody on the roster who comes for the first time. */
  async arrive({ participantId: id, alias, sector, link: role, waits }: SessionRecord): Promise<CommandAck> {
    if (memberOf(this.state, id)) return { ok: true }
    if (this.#isFull()) return { ok: false, refusal: 'rate' }
    const command = { type: 'arrive', person: { id, alias, sector, role }, waits } as const
    return this.#put({ by: null, commandId: null, command, now: this.#deps.now() })
  }

  /** Whether they haven't asked for too much yet. */
  mayAsk(personId: string): boolean {
    return this.#allowed.take(personId, performance.now())
  }

  /** Resolves when what it brings about is on disk, or it was refused; the views of who asked are up to date then. */
  async ask(personId: string, { id, command }: CommandEnvelope): Promise<CommandAck> {
    const { meter, now } = this.#deps
    const startedAt = performance.now()
    const ack = await this.#put({ by: personId, commandId: id, command, now: now() })
    meter.answered(command.type, ack.ok ? 'done' : ack.refusal)
    if (!ack.ok) return ack
    meter.acked(performance.now() - startedAt)
    this.#crowd.showTo(personId)
    return ack
  }

  /** Returns how to leave again. */
  enter(line: WorkshopLine): () => void {
    this.#crowd.enter(line)
    return () => this.#crowd.leave(line)
  }

  react(personId: string, reaction: Reaction): void {
    if (isIn(this.state, personId)) this.#crowd.react(reaction, (other) => isIn(this.state, other))
  }

  /** What nobody wrote down has changed: how many notes are hidden. */
  stir(): void {
    this.#crowd.stir()
  }

  dismiss(why: Dismissal, people?: ReadonlySet<string>): void {
    this.#crowd.dismiss(why, people)
  }

  /** Resolves when all that was asked for is on disk and has been answered. */
  settle(): Promise<void> {
    return this.#log.settled()
  }

  async stop(): Promise<void> {
    await this.#log.settled()
    this.#crowd.stop()
    await this.#errands.stop()
  }

  #isFull(): boolean {
    const people = membersOf(this.state)
    return (
      people.length >= mostPeople ||
      people.filter(({ standing }) => standing === 'waiting').length >= mostWaiting
    )
  }

  async #put(asked: Asked): Promise<CommandAck> {
    const { boardId } = this
    try {
      const { board } = await this.#deps.rooms.open(boardId)
      return await this.#log.put((ahead) => nextOf(ahead, asked, this.#contextOf(board)))
    } catch (error) {
      this.#deps.report({ event: 'command-failed', boardId, error })
      return { ok: false, refusal: 'not-stored' }
    }
  }

  #contextOf(board: Board): Context {
    const hidden = Object.values(this.#deps.privacy.countsOf(this.boardId))
    return {
      itemsOf: (source, topOf) => itemsOf(board, source, topOf),
      newId: nanoid,
      hiddenNotes: hidden.reduce((sum, count) => sum + count, 0),
    }
  }

  #live() {
    return { here: this.#crowd.here, hiddenNotes: this.#deps.privacy.countsOf(this.boardId) }
  }

  #onLanded(before: WorkshopState, after: WorkshopState): void {
    this.#bringAbout(before, after)
    this.#crowd.stir()
  }

  #bringAbout(before: WorkshopState | undefined, after: WorkshopState): void {
    const { rooms, privacy } = this.#deps
    const { policy, hidden, toShow, roles, removed } = consequencesOf(before, after)
    if (before) void this.#setPolicy(policy)
    for (const { person, role } of roles) void rooms.setRole(this.boardId, person, role)
    if (before && removed.length > 0) this.#sendAway(new Set(removed))
    if (hidden) privacy.heed(this.boardId, hidden.hidden)
    if (hidden) this.#errands.add(() => privacy.apply(this.boardId, hidden.hidden, hidden.people))
    for (const { round, before: earlier } of toShow) this.#errands.add(() => this.#show(round, earlier))
  }

  /** On the board as it is open; one that is opened later asks for it. */
  async #setPolicy(policy: Policy): Promise<void> {
    const room = await this.#deps.rooms.found(this.boardId)
    if (room) room.policy = policy
  }

  #sendAway(people: ReadonlySet<string>): void {
    const { rooms } = this.#deps
    const expel = () => void rooms.expel(this.boardId, people, closeCodes.unauthorized, 'removed')
    expel()
    // Who was just being let in, by what held until this moment, is in by then.
    setTimeout(expel, rooms.limits.authenticateMs).unref()
    this.#crowd.dismiss('removed', people)
  }

  async #show(round: ClosedRound, before: Results | null): Promise<void> {
    const room = await this.#deps.rooms.open(this.boardId)
    this.#deps.showOnBoard(room.board, round, before)
    await room.settle()
  }
}

function nextOf(ahead: WorkshopState, asked: Asked, context: Context): Next {
  const decision = decide(ahead, asked, context)
  if (decision.kind === 'refused') return decision
  const { events } = decision
  if (events.length === 0) return { kind: 'nothing' }
  const { now: at, by, commandId } = asked
  return { kind: 'record', record: { at, by, commandId, events } }
}
