import { Board } from '@samtavle/shared/board/board'
import type { PresenceUser } from '@samtavle/shared/protocol/presence'
import type * as Y from 'yjs'
import { AwarenessChannel } from './awareness-channel.ts'
import { sameState, type ConnectionState } from './connection-state.ts'
import { openDocumentLine, type DocumentLine, type DocumentLineOptions } from './document-line.ts'
import { Store, type Readable } from '../state/store.ts'
import { observePeople } from './people-here.ts'
import type { PresenceChannel } from './presence-channel.ts'
import type { Transport } from './transport.ts'

/** An open board: the document, who is here, and whether what is written is safe. */
export interface BoardSession {
  readonly doc: Y.Doc
  readonly board: Board
  readonly presence: PresenceChannel
  readonly people: Readable<readonly PresenceUser[]>
  readonly state: Readable<ConnectionState>
  /** How many times the server has put back something that we had no right to change. */
  readonly putBacks: Readable<number>
  /** What it runs over, as far as that is known. */
  readonly transport: Readable<Transport | undefined>
  /** How much of something large has been taken in, 0..1; undefined when there is nothing large. */
  readonly arriving: Readable<number | undefined>
  /** Opens what only oneself sees, over a line of its own that is made the same way. */
  openPrivate(generation: number): DocumentLine
  /** From now on `state` is what this makes of the board's own; calling it again asks anew. */
  qualify(how: (own: ConnectionState) => ConnectionState): void
  close(): void
}

export interface BoardSessionOptions {
  readonly boardId: string
  /** Which document of the board this is to be; the server has another one when the board was replaced. */
  readonly generation: number
  readonly you: PresenceUser
  /** The page's own server, `ws://` or `wss://`, without a path. */
  readonly server: string
  /** The page's own way to open a line, and what that comes to; a plain WebSocket unless told otherwise. */
  readonly Socket?: typeof WebSocket
  readonly transport?: Readable<Transport | undefined>
  readonly arriving?: Readable<number | undefined>
  readonly random?: () => number
  /** Tells `offline` when the device has lost its network. */
  readonly network?: EventTarget
}

/** Opens a board and keeps it in step with the server until closed or refused. */
export function openBoardSession({
  boardId,
  generation,
  you,
  server,
  Socket = WebSocket,
  transport = new Store<Transport | undefined>(undefined),
  arriving = new Store<number | undefined>(undefined),
  random = Math.random,
  network = window,
}: BoardSessionOptions): BoardSession {
  const putBacks = new Store(0)
  const openLine = (document: DocumentLineOptions['document'], generation: number) =>
    openDocumentLine({
      boardId,
      document,
      generation,
      server,
      Socket,
      random,
      network,
      onPutBack: () => putBacks.set(putBacks.get() + 1),
    })
  const line = openLine('board', generation)
  const { doc } = line
  const presence = new AwarenessChannel(line.awareness)
  const { people, stop: stopPeople } = observePeople(you, presence)
  const board = new Board(doc)
  const state = new Store(line.state.get())
  let seenAs: ((own: ConnectionState) => ConnectionState) | undefined
  const tell = () => {
    const own = line.state.get()
    const next = seenAs?.(own) ?? own
    if (!sameState(next, state.get())) state.set(next)
  }
  line.state.observe(tell)
  return {
    doc,
    board,
    presence,
    people,
    state,
    putBacks,
    transport,
    arriving,
    openPrivate: (generation) => openLine('private', generation),
    qualify(how) {
      seenAs = how
      tell()
    },
    close() {
      stopPeople()
      presence.destroy()
      board.destroy()
      line.close()
    },
  }
}
