import { Board } from '@samtavle/shared/board/board'
import type { PresenceUser } from '@samtavle/shared/protocol/presence'
import { readAuthMessage } from 'y-protocols/auth'
import { messageAuth, WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { ackSocketOver, type FrameLog } from './ack-socket.ts'
import { AwarenessChannel } from './awareness-channel.ts'
import {
  connectionStateOf,
  endReasonOf,
  failureOf,
  sameState,
  type ConnectionState,
  type Facts,
} from './connection-state.ts'
import { Store, type Readable } from '../state/store.ts'
import { observePeople } from './people-here.ts'
import type { PresenceChannel } from './presence-channel.ts'
import type { Transport } from './transport.ts'
import { afterWork, isUnsaved, noWork, type WorkEvent } from './unsaved-work.ts'

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
  readonly random?: () => number
  /** Tells `offline` when the device has lost its network. */
  readonly network?: EventTarget
}

/** Opens a new document and keeps it in step with the server until closed or refused; the session's cookie lets it in. */
export function openBoardSession({
  boardId,
  generation,
  you,
  server,
  Socket = WebSocket,
  transport = new Store<Transport | undefined>(undefined),
  random = Math.random,
  network = window,
}: BoardSessionOptions): BoardSession {
  const doc = new Y.Doc()
  const connection = new Connection()
  const provider = new WebsocketProvider(`${server}/sync/${boardId}`, 'board', doc, {
    connect: false,
    // Two tabs would pass edits to each other behind the server's back.
    disableBc: true,
    params: { ack: '1', generation: `${generation}` },
    WebSocketPolyfill: ackSocketOver(Socket, () => connection.openLog()),
    // Spread out, so that a restarted server doesn't meet everybody at once.
    maxBackoffTime: 2500 + random() * 5000,
    shouldReconnect: ({ code }) => endReasonOf(code) === undefined,
  })
  const putBacks = new Store(0)
  hearRefusals(provider, () => putBacks.set(putBacks.get() + 1))
  const stopFollowing = follow(provider, connection)
  const stopNoticing = noticeLoss(provider, network)
  const presence = new AwarenessChannel(provider.awareness)
  const { people, stop: stopPeople } = observePeople(you, presence)
  const board = new Board(doc)
  provider.connect()
  return {
    doc,
    board,
    presence,
    people,
    state: connection.state,
    putBacks,
    transport,
    close() {
      stopNoticing()
      stopFollowing()
      stopPeople()
      presence.destroy()
      board.destroy()
      provider.destroy()
      doc.destroy()
    },
  }
}

/** What is known of the connection, told as one state. */
class Connection {
  readonly state = new Store<ConnectionState>({ kind: 'connecting', failure: 'none' })
  #work = noWork
  #facts: Omit<Facts, 'unsaved'> = {
    ended: undefined,
    synced: false,
    everSynced: false,
    failure: 'none',
    storing: true,
  }

  openLog(): FrameLog {
    this.work({ type: 'opened' })
    return {
      answered: () => this.work({ type: 'answered' }),
      edited: () => this.work({ type: 'edited' }),
      kept: () => this.work({ type: 'kept' }),
      acked: (count) => this.work({ type: 'acked', count }),
      storing: (storing) => this.learn({ storing }),
    }
  }

  work(event: WorkEvent): void {
    this.#work = afterWork(this.#work, event)
    this.#tell()
  }

  learn(facts: Partial<Omit<Facts, 'unsaved'>>): void {
    this.#facts = { ...this.#facts, ...facts }
    this.#tell()
  }

  #tell(): void {
    const next = connectionStateOf({ ...this.#facts, unsaved: isUnsaved(this.#work) })
    if (!sameState(next, this.state.get())) this.state.set(next)
  }
}

function follow(provider: WebsocketProvider, connection: Connection): () => void {
  const onSync = (synced: boolean) => connection.learn(synced ? { synced, everSynced: true } : { synced })
  const onLost = (event: CloseEvent | null) => {
    connection.work({ type: 'lost' })
    // What a server said of its disk was about that connection; the next one tells anew.
    connection.learn({ synced: false, storing: true, failure: failureOf(event?.code) })
  }
  const onClosed = ({ code }: { code: number }) => connection.learn({ ended: endReasonOf(code) ?? 'broken' })
  const onUpdate = (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider && !canSend(provider)) connection.work({ type: 'kept' })
  }
  provider.on('sync', onSync)
  provider.on('connection-close', onLost)
  provider.on('closed', onClosed)
  provider.doc.on('update', onUpdate)
  return () => {
    provider.off('sync', onSync)
    provider.off('connection-close', onLost)
    provider.off('closed', onClosed)
    provider.doc.off('update', onUpdate)
  }
}

/** The stock provider would only log them. Refusals that end the connection are told by its close code. */
function hearRefusals(provider: WebsocketProvider, onPutBack: () => void): void {
  provider.messageHandlers[messageAuth] = (_, decoder) =>
    readAuthMessage(decoder, provider.doc, (_doc, reason) => {
      if (reason === 'put-back') onPutBack()
    })
}

/** A socket without a network looks open for half a minute; a new attempt tells at once how things stand. */
function noticeLoss(provider: WebsocketProvider, network: EventTarget): () => void {
  const onOffline = () => {
    if (!provider.shouldConnect) return
    provider.disconnect()
    provider.connect()
  }
  network.addEventListener('offline', onOffline)
  return () => network.removeEventListener('offline', onOffline)
}

function canSend({ wsconnected, ws }: WebsocketProvider): boolean {
  return wsconnected && ws?.readyState === 1
}
