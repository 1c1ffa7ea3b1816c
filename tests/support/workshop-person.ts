import { randomUUID } from 'node:crypto'
import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import { execute } from '@samtavle/shared/board/commands/command'
import { Board } from '@samtavle/shared/board/board'
import { freePolicy } from '@samtavle/shared/access/policy'
import type { LinkRole, Sector } from '@samtavle/shared/access/person'
import type { CreatedBoard, Joined } from '@samtavle/shared/protocol/http'
import {
  workshopNamespace,
  type ClientToWorkshop,
  type Dismissal,
  type WorkshopToClient,
} from '@samtavle/shared/protocol/workshop'
import type { Command, CommandAck } from '@samtavle/shared/workshop/command'
import type { WorkshopView } from '@samtavle/shared/workshop/view'
import { io, type Socket } from 'socket.io-client'
import { joinBoard } from './make-board.ts'
import { RawClient } from './raw-client.ts'

interface Newcomer {
  readonly role: LinkRole
  readonly alias: string
  readonly sector?: Sector
}

interface Asked {
  readonly id: string
  readonly command: Command
  readonly answer: (ack: CommandAck) => void
}

/** Somebody in a workshop without a browser. What they ask is sent again after a lost line, until it is answered. */
export class WorkshopPerson {
  readonly joined: Joined
  readonly socket: Socket<WorkshopToClient, ClientToWorkshop>
  /** Every part of a view that was ever told, as it came. */
  readonly told: string[] = []
  dismissed: Dismissal | undefined
  readonly #server: string
  readonly #waiting = new Map<string, Asked>()
  readonly #listeners = new Set<() => void>()
  #view: Partial<WorkshopView> = {}

  private constructor(server: string, joined: Joined) {
    this.#server = server
    this.joined = joined
    this.socket = io(`${server}${workshopNamespace}`, {
      auth: { boardId: joined.boardId, token: joined.token },
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 200,
      reconnectionDelayMax: 1_000,
    })
    this.socket.on('view', (parts) => {
      this.told.push(JSON.stringify(parts))
      this.#view = { ...this.#view, ...parts }
      for (const listener of this.#listeners) listener()
    })
    this.socket.on('dismissed', (why) => void (this.dismissed = why))
    this.socket.on('connect', () => {
      for (const asked of this.#waiting.values()) this.#say(asked)
    })
  }

  /** Resolves with the first view. */
  static async join(server: string, board: CreatedBoard, who: Newcomer): Promise<WorkshopPerson> {
    const person = new WorkshopPerson(server, await joinBoard(server, board, who))
    await person.until(({ you }) => you !== undefined)
    return person
  }

  get id(): string {
    return this.joined.participantId
  }

  get view(): WorkshopView {
    return this.#view as WorkshopView
  }

  ask(command: Command, id: string = randomUUID()): Promise<CommandAck> {
    return new Promise((resolve) => {
      const asked = {
        id,
        command,
        answer: (ack: CommandAck) => {
          this.#waiting.delete(id)
          resolve(ack)
        },
      }
      this.#waiting.set(id, asked)
      if (this.socket.connected) this.#say(asked)
    })
  }

  /** Rejects when it doesn't come true in time. */
  until(holds: (view: WorkshopView) => boolean, withinMs = 15_000): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!holds(this.view)) return
        clearTimeout(timer)
        this.#listeners.delete(look)
        resolve()
      }
      const timer = setTimeout(() => {
        this.#listeners.delete(look)
        reject(
          new Error(`it never came true: ${String(holds)}\n${JSON.stringify(this.#view).slice(0, 2000)}`),
        )
      }, withinMs)
      this.#listeners.add(look)
      look()
    })
  }

  /** A line to one of the documents. */
  open(document: 'board' | 'private', query = ''): RawClient {
    const { boardId, token } = this.joined
    const address = `${this.#server.replace('http', 'ws')}/sync/${boardId}/${document}`
    return new RawClient(`${address}?ack=1&token=${token}${query}`)
  }

  /** A note in a document, signed; answers its id. */
  write({ doc }: RawClient, text: string): string {
    const id = randomUUID()
    const board = new Board(doc)
    const actor = {
      person: { id: this.id, role: 'participant' as const },
      policy: freePolicy,
      editsTemplate: false,
    }
    const note = { id, type: 'sticky', x: 100, y: 100, texts: { '': text } }
    if (!execute(board, actor, addShapes([note], Math.random))) throw new Error('the note was not made')
    board.destroy()
    return id
  }

  leave(): void {
    this.socket.disconnect()
  }

  #say({ id, command, answer }: Asked): void {
    this.socket.emit('command', { id, command }, answer)
  }
}
