import { randomUUID } from 'node:crypto'
import { freePolicy } from '@samtavle/shared/access/policy'
import { Board } from '@samtavle/shared/board/board'
import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import { execute, type Actor } from '@samtavle/shared/board/commands/command'
import type { CreatedBoard, Joined } from '@samtavle/shared/protocol/http'
import { workshopNamespace, type Dismissal, type Reaction } from '@samtavle/shared/protocol/workshop'
import type { Command, CommandAck } from '@samtavle/shared/workshop/command'
import type { WorkshopView } from '@samtavle/shared/workshop/view'
import { io } from 'socket.io-client'
import { insist, type WorkshopSocket } from './insist.ts'
import { joinBoard, type Newcomer } from './make-board.ts'
import { RawClient } from './raw-client.ts'
import { ToldView } from './told-view.ts'

/** Somebody in a workshop without a browser, over a real line, who remembers all that they were ever told. */
export class WorkshopGuest {
  readonly joined: Joined
  readonly socket: WorkshopSocket
  readonly reactions: Reaction[] = []
  dismissed: Dismissal | undefined
  refusedAtDoor: string | undefined
  readonly #server: string
  readonly #shown = new ToldView()

  /** Knocks, with what joining has given them. */
  constructor(server: string, joined: Joined, transports = ['websocket']) {
    this.#server = server
    this.joined = joined
    this.socket = io(`${server}${workshopNamespace}`, {
      auth: { boardId: joined.boardId, token: joined.token },
      transports,
      forceNew: true,
      reconnectionDelay: 200,
      reconnectionDelayMax: 1_000,
    })
    this.socket.on('view', (parts) => this.#shown.tell(parts))
    this.socket.on('react', (reaction) => void this.reactions.push(reaction))
    this.socket.on('dismissed', (why) => void (this.dismissed = why))
    this.socket.on('connect_error', ({ message }) => void (this.refusedAtDoor = message))
  }

  /** Joins by a link; resolves with the first view. */
  static async join(
    server: string,
    board: CreatedBoard,
    who: Newcomer,
    transports?: string[],
  ): Promise<WorkshopGuest> {
    const guest = new WorkshopGuest(server, await joinBoard(server, board, who), transports)
    await guest.until(({ you }) => you !== undefined)
    return guest
  }

  get id(): string {
    return this.joined.participantId
  }

  get view(): WorkshopView {
    return this.#shown.now
  }

  /** Every part of a view that was ever told, as it came. */
  get told(): readonly string[] {
    return this.#shown.told
  }

  /** Rejects when it doesn't come true in time. */
  until(holds: (view: WorkshopView) => boolean, withinMs = 15_000): Promise<void> {
    return this.#shown.until(holds, withinMs)
  }

  /** Sent again after a lost line, until it is answered. */
  ask(command: Command, id?: string): Promise<CommandAck> {
    return insist(this.socket, command, id)
  }

  /** Whatever a program may send, once; undefined when the line breaks before it is answered. */
  async send(envelope: unknown): Promise<CommandAck | undefined> {
    try {
      return await this.socket.timeout(10_000).emitWithAck('command', envelope as never)
    } catch {
      return undefined
    }
  }

  /** A line to one of the documents. */
  open(document: 'board' | 'private'): RawClient {
    const { boardId, token } = this.joined
    const address = `${this.#server.replace('http', 'ws')}/sync/${boardId}/${document}`
    return new RawClient(`${address}?ack=1&token=${token}`)
  }

  /** A note in a document, signed; answers its id. */
  write({ doc }: RawClient, text: string): string {
    const board = new Board(doc)
    const note = { id: randomUUID(), type: 'sticky', x: 100, y: 100, texts: { '': text } }
    if (!execute(board, this.#actor, addShapes([note], Math.random))) throw new Error('the note was not made')
    board.destroy()
    return note.id
  }

  leave(): void {
    this.socket.disconnect()
  }

  get #actor(): Actor {
    return { person: { id: this.id, role: 'participant' }, policy: freePolicy, editsTemplate: false }
  }
}
