import { setTimeout as sleep } from 'node:timers/promises'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import { ackSocketOver } from '@samtavle/web/connection/ack-socket'
import { lineSocketOver } from '@samtavle/web/connection/line-socket'
import { openPollingLine } from '@samtavle/web/connection/polling-line'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startOpenServer, type OpenServer } from '../support/open-server.ts'

let server: OpenServer
const providers: WebsocketProvider[] = []
const PollingSocket = lineSocketOver(openPollingLine)

const start = (limits = {}) =>
  startOpenServer({ storeUrl: 'memory:', flawIn: () => undefined, limits: { drainMs: 50, ...limits } })

beforeEach(async () => {
  server = await start()
})
afterEach(async () => {
  for (const provider of providers.splice(0)) provider.destroy()
  await server.close()
})

interface Client {
  readonly Socket?: typeof globalThis.WebSocket
  readonly params?: Record<string, string>
  readonly doc?: Y.Doc
}

/** The y-websocket provider as npm has it, over long polling unless told otherwise. */
async function synced(name: string, client: Client = {}): Promise<WebsocketProvider> {
  const { Socket = PollingSocket, params = {}, doc = new Y.Doc() } = client
  const made = new WebsocketProvider(`ws://127.0.0.1:${server.port}/sync/board`, 'board', doc, {
    WebSocketPolyfill: Socket,
    disableBc: true,
    params: { name, ...params },
  })
  providers.push(made)
  await until(() => made.synced)
  return made
}

async function until(holds: () => boolean): Promise<void> {
  const start = performance.now()
  while (!holds()) {
    if (performance.now() - start > 5_000) throw new Error('it never came true')
    await sleep(5)
  }
}

const notes = ({ doc }: WebsocketProvider) => doc.getMap('notes')
const overWebSocket = { Socket: WebSocket as unknown as typeof globalThis.WebSocket }

/** Why the client was sent away, once it has been. */
const closing = (provider: WebsocketProvider) =>
  new Promise<number | undefined>((resolve) =>
    provider.once('connection-close', (event) => resolve(event?.code)),
  )

describe('stock y-websocket clients over long polling', () => {
  it('share a board with those over WebSockets, whoever writes first', async () => {
    const anna = await synced('anna')
    const bo = await synced('bo', overWebSocket)
    const carl = await synced('carl')
    notes(anna).set('a', 1)
    notes(bo).set('b', 2)
    notes(carl).set('c', 3)
    const everything = { a: 1, b: 2, c: 3 }
    for (const somebody of [anna, bo, carl]) await until(() => notes(somebody).size === 3)
    for (const somebody of [anna, bo, carl]) expect(notes(somebody).toJSON()).toEqual(everything)
  })

  it('see each other, under the names the server knows', async () => {
    const anna = await synced('anna')
    const bo = await synced('bo')
    anna.awareness.setLocalState({ cursor: [1, 2], user: { id: 'somebody else' } })
    await until(() => bo.awareness.getStates().has(anna.doc.clientID))
    expect(bo.awareness.getStates().get(anna.doc.clientID)).toMatchObject({
      cursor: [1, 2],
      user: { id: 'anna' },
    })
  })

  it('are told when their work is on disk', async () => {
    const acks: number[] = []
    const log = {
      answered: () => undefined,
      edited: () => undefined,
      unsaved: () => undefined,
      kept: () => undefined,
      acked: (count: number) => void acks.push(count),
      storing: () => undefined,
    }
    const Socket = ackSocketOver(PollingSocket, () => log)
    const anna = await synced('anna', { Socket, params: { ack: '1' } })
    notes(anna).set('a', 1)
    await until(() => acks.at(-1) === 2)
  })

  it('bring along what they wrote while they were away, be it larger than a request may be', async () => {
    const anna = await synced('anna')
    const bo = await synced('bo')
    anna.disconnect()
    notes(anna).set('long', 'ø'.repeat(700_000))
    notes(bo).set('meanwhile', 2)
    anna.connect()
    await until(() => notes(anna).has('meanwhile') && notes(bo).has('long'))
    expect(notes(bo).get('long')).toBe(notes(anna).get('long'))
  })

  it('are told for good when they may only look', async () => {
    const olga = await synced('olga', { params: { role: 'observer' } })
    const closed = closing(olga)
    notes(olga).set('a', 1)
    expect(await closed).toBe(closeCodes.forbidden)
    expect(olga.shouldConnect).toBe(false)
    expect(notes(await synced('bo')).size).toBe(0)
  })

  it('are told when the board has another document by now', async () => {
    const anna = new WebsocketProvider(`ws://127.0.0.1:${server.port}/sync/board`, 'board', new Y.Doc(), {
      WebSocketPolyfill: PollingSocket,
      disableBc: true,
      params: { name: 'anna', generation: '7' },
    })
    providers.push(anna)
    expect(await closing(anna)).toBe(closeCodes.generation)
  })

  it('come back by themselves when the server has dropped the board, or restarts', async () => {
    const anna = await synced('anna')
    const closed = closing(anna)
    await server.rooms.drop('board', closeCodes.restarting)
    expect(await closed).toBe(closeCodes.restarting)
    notes(anna).set('b', 2)
    const bo = await synced('bo')
    await until(() => notes(bo).size === 1)
  })

  it('leave the others at once when they hang up', async () => {
    const anna = await synced('anna')
    const bo = await synced('bo')
    anna.awareness.setLocalStateField('cursor', [1, 2])
    const visible = () => bo.awareness.getStates().has(anna.doc.clientID)
    await until(visible)
    anna.disconnect()
    await until(() => !visible())
  })

  it('get no more room for a frame than a WebSocket has', async () => {
    await server.close()
    server = await start({ frameBytes: 300_000 })
    const anna = await synced('anna')
    const closed = closing(anna)
    notes(anna).set('long', 'x'.repeat(400_000))
    expect(await closed).toBe(1009)
  })

  it('are held to the same pace as over a WebSocket', async () => {
    await server.close()
    server = await start({ framesPerSecond: 20 })
    const anna = await synced('anna')
    const closed = closing(anna)
    for (let n = 0; n < 60; n += 1) notes(anna).set('n', n)
    expect(await closed).toBe(closeCodes.rateLimited)
  })
})
