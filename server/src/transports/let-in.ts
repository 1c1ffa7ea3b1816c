import type { IncomingMessage } from 'node:http'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import type { Connection } from '../sync/connection.ts'
import { Entrance, type Admission } from '../sync/entrance/entrance.ts'
import type { Lobby } from '../sync/entrance/lobby.ts'
import type { Rooms } from '../sync/rooms/rooms.ts'

/** What a request says of whoever sent it: a WebSocket's own, or what a tunnel's line stands for. */
export type Asking = Pick<IncomingMessage, 'url' | 'headers'>

export interface SyncOptions {
  readonly rooms: Rooms
  /** Who is asking, and whether this board is for them. It also judges the Origin: browsers don't for WebSockets. */
  readonly authenticate: (request: Asking, boardId: string) => Promise<Admission>
}

/** The document that somebody asks for, and how. */
export interface AskedDocument {
  readonly boardId: string
  readonly document: 'board' | 'private'
  readonly wantsAck: boolean
  readonly generation: string | null
}

const path = /^\/sync\/([A-Za-z0-9_-]{1,64})\/(board|private)$/

/**
 * `/sync/:boardId/board`, or with `private` the document in which whoever asks writes for their own eyes. `?ack=1` asks
 * for acks, `?generation=` says which document the other end has. Undefined for all other addresses.
 */
export function documentAskedFor({ pathname, searchParams }: URL): AskedDocument | undefined {
  const [, boardId, name] = path.exec(pathname) ?? []
  if (boardId === undefined) return undefined
  const document = name === 'private' ? 'private' : 'board'
  return {
    boardId,
    document,
    wantsAck: searchParams.get('ack') === '1',
    generation: searchParams.get('generation'),
  }
}

/** Only the path counts here; what the request calls the host may be anything. */
export function addressOf(address: string): URL | undefined {
  return URL.canParse(address, 'ws://host') ? new URL(address, 'ws://host') : undefined
}

/** The entrance for a new line, on its way in. Refusals are close codes: a browser sees no others and would try for ever. */
export function letIn(
  connection: Connection,
  [request, asked]: readonly [Asking, AskedDocument],
  { rooms, authenticate, lobby }: SyncOptions & { readonly lobby: Lobby },
): Entrance {
  const onDecided = lobby.enter()
  const entrance = new Entrance(connection, rooms.limits, { meter: rooms.meter, onDecided })
  if (onDecided) void entrance.admit(authenticate(request, asked.boardId), { rooms, ...asked })
  else entrance.refuse(closeCodes.overloaded, 'too many wait', 'too-many-connections')
  return entrance
}
