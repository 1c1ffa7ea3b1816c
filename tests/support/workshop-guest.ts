import { io, type Socket } from 'socket.io-client'
import type { LinkRole } from '@samtavle/shared/access/person'
import type { CreatedBoard, Joined } from '@samtavle/shared/protocol/http'
import {
  workshopNamespace,
  type ClientToWorkshop,
  type Dismissal,
  type Reaction,
  type WorkshopToClient,
} from '@samtavle/shared/protocol/workshop'
import type { Command, CommandAck } from '@samtavle/shared/workshop/command'
import type { WorkshopView } from '@samtavle/shared/workshop/view'
import { until } from '../faults/until.ts'

let lastCommand = 0

/** Somebody in a workshop over a real line, who remembers all that they were ever sent. */
export class WorkshopGuest {
  readonly id: string
  readonly socket: Socket<WorkshopToClient, ClientToWorkshop>
  readonly heard: string[] = []
  readonly reactions: Reaction[] = []
  view: Partial<WorkshopView> = {}
  dismissed: Dismissal | undefined
  refusedAtDoor: string | undefined

  constructor(url: string, boardId: string, joined: Joined, transports = ['websocket']) {
    this.id = joined.participantId
    const auth = { boardId, token: joined.token }
    this.socket = io(`${url}${workshopNamespace}`, {
      auth,
      transports,
      forceNew: true,
      reconnectionDelay: 50,
    })
    this.socket.on('view', (parts) => {
      this.heard.push(JSON.stringify(parts))
      this.view = { ...this.view, ...parts }
    })
    this.socket.on('react', (reaction) => this.reactions.push(reaction))
    this.socket.on('dismissed', (why) => (this.dismissed = why))
    this.socket.on('connect_error', ({ message }) => (this.refusedAtDoor = message))
  }

  /** Joins by a link, and has been shown the workshop. */
  static async of(
    url: string,
    board: CreatedBoard,
    role: LinkRole = 'participant',
    transports?: string[],
  ): Promise<WorkshopGuest> {
    const guest = new WorkshopGuest(url, board.id, await joinBy(url, board, role), transports)
    await until(() => guest.view.you !== undefined)
    return guest
  }

  /** Answered, or undefined when the line broke first. */
  ask(command: Command, id = newCommandId()): Promise<CommandAck | undefined> {
    return this.send({ id, command })
  }

  /** Whatever a program may send. */
  async send(envelope: unknown): Promise<CommandAck | undefined> {
    try {
      return await this.socket.timeout(10_000).emitWithAck('command', envelope as never)
    } catch {
      return undefined
    }
  }

  /** All that they were ever sent. */
  get everything(): string {
    return this.heard.join('\n')
  }

  leave(): void {
    this.socket.disconnect()
  }
}

export function newCommandId(): string {
  return `command-${(lastCommand += 1)}-${Math.random().toString(36).slice(2)}`
}

export async function joinBy(
  url: string,
  board: CreatedBoard,
  role: LinkRole,
  token?: string,
): Promise<Joined> {
  const response = await fetch(`${url}/api/boards/${board.id}/join`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ secret: board.secrets[role], alias: role, sector: null }),
  })
  return (await response.json()) as Joined
}

export async function makeWorkshop(url: string, template = 'leadership-wheel'): Promise<CreatedBoard> {
  const response = await fetch(`${url}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ template, title: 'Vores workshop' }),
  })
  return (await response.json()) as CreatedBoard
}
