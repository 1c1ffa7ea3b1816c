import { readAuthMessage } from 'y-protocols/auth'
import type { Awareness } from 'y-protocols/awareness'
import { messageAuth, WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { ackSocketOver, type FrameLog } from './ack-socket.ts'
import {
  connectionStateOf,
  endReasonOf,
  failureOf,
  sameState,
  type ConnectionState,
  type Facts,
} from './connection-state.ts'
import { Store, type Readable } from '../state/store.ts'
import { UnsavedUpdates } from './unsaved-updates.ts'
import { afterWork, isUnsaved, noWork, type WorkEvent } from './unsaved-work.ts'

/** One document kept in step with the server's, and what is known of that. */
export interface DocumentLine {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly state: Readable<ConnectionState>
  close(): void
}

export interface DocumentLineOptions {
  readonly boardId: string
  /** What everybody shares, or what only oneself sees. */
  readonly document: 'board' | 'private'
  /** Which document of that name this is to be; the server has another one when it was replaced. */
  readonly generation: number
  /** The page's own server, `ws://` or `wss://`, without a path. */
  readonly server: string
  readonly Socket: typeof WebSocket
  readonly random: () => number
  /** Tells `offline` when the device has lost its network. */
  readonly network: EventTarget
  /** The server has put back something that we had no right to change. */
  readonly onPutBack: () => void
}

/** Opens a new document and keeps it in step with the server until closed or refused; the session's cookie lets it in. */
export function openDocumentLine(options: DocumentLineOptions): DocumentLine {
  const { boardId, document, generation, server, Socket, random, network, onPutBack } = options
  const doc = new Y.Doc()
  const connection = new Connection()
  const provider = new WebsocketProvider(`${server}/sync/${boardId}`, document, doc, {
    connect: false,
    // Two tabs would pass edits to each other behind the server's back.
    disableBc: true,
    params: { ack: '1', generation: `${generation}` },
    WebSocketPolyfill: ackSocketOver(Socket, () => connection.openLog()),
    // Spread out, so that a restarted server doesn't meet everybody at once.
    maxBackoffTime: 2500 + random() * 5000,
    shouldReconnect: ({ code }) => endReasonOf(code) === undefined,
  })
  hearRefusals(provider, onPutBack)
  const stopFollowing = follow(provider, connection)
  const stopNoticing = noticeLoss(provider, network)
  provider.connect()
  return {
    doc,
    awareness: provider.awareness,
    state: connection.state,
    close() {
      stopNoticing()
      stopFollowing()
      provider.destroy()
      doc.destroy()
    },
  }
}

/** What is known of the connection, told as one state. */
class Connection {
  readonly state = new Store<ConnectionState>({ kind: 'connecting', failure: 'none' })
  readonly updates = new UnsavedUpdates()
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
      unsaved: () => this.updates.frame(),
      kept: () => this.work({ type: 'kept' }),
      acked: (count) => this.work({ type: 'acked', count }),
      storing: (storing) => this.learn({ storing }),
    }
  }

  work(event: WorkEvent): void {
    this.#work = afterWork(this.#work, event)
    if (!isUnsaved(this.#work)) this.updates.clear()
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
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    connection.updates.add(update)
    if (!canSend(provider)) connection.work({ type: 'kept' })
  }
  provider.on('sync', onSync)
  provider.on('connection-close', onLost)
  provider.on('closed', onClosed)
  const stopListening = listenToOwn(provider, onUpdate)
  return () => {
    provider.off('sync', onSync)
    provider.off('connection-close', onLost)
    provider.off('closed', onClosed)
    stopListening()
  }
}

/**
 * Has the provider, and `onUpdate`, hear of updates only after the transactions that have something to tell the server:
 * as soon as somebody listens, Yjs writes down what was done, and for all that came from the server that is for nothing.
 */
function listenToOwn(provider: WebsocketProvider, onUpdate: Hearing): () => void {
  const { doc } = provider
  // It has no public name.
  // oxlint-disable-next-line no-underscore-dangle
  const listeners = [provider._updateHandler, onUpdate]
  const attend = ({ origin }: Y.Transaction) => {
    for (const listener of listeners) doc[origin === provider ? 'off' : 'on']('update', listener)
  }
  doc.on('afterTransactionCleanup', attend)
  return () => {
    doc.off('afterTransactionCleanup', attend)
    doc.off('update', onUpdate)
  }
}

type Hearing = (update: Uint8Array, origin: unknown) => void

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
