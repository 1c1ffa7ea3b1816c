import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startOpenServer, type OpenServer } from '../support/open-server.ts'

let server: OpenServer
const providers: WebsocketProvider[] = []

beforeEach(async () => {
  server = await startOpenServer({ storeUrl: 'memory:', flawIn: () => undefined, limits: { drainMs: 50 } })
})
afterEach(async () => {
  for (const provider of providers.splice(0)) provider.destroy()
  await server.close()
})

/** The y-websocket provider as npm has it, with its socket as the only thing that is ours. */
function provider(name: string, params: Record<string, string> = {}, doc = new Y.Doc()): WebsocketProvider {
  const made = new WebsocketProvider(`ws://127.0.0.1:${server.port}/sync/board`, 'board', doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params: { name, ...params },
  })
  providers.push(made)
  return made
}

async function synced(made: WebsocketProvider): Promise<WebsocketProvider> {
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

describe('stock y-websocket clients', () => {
  it('come to the same board', async () => {
    const [anna, bo] = [await synced(provider('anna')), await synced(provider('bo'))]
    notes(anna).set('a', 1)
    notes(bo).set('b', 2)
    await until(() => notes(anna).size === 2 && notes(bo).size === 2)
    expect(notes(anna).toJSON()).toEqual(notes(bo).toJSON())
  })

  it('see each other, under the names the server knows', async () => {
    const [anna, bo] = [await synced(provider('anna')), await synced(provider('bo'))]
    anna.awareness.setLocalState({ cursor: [1, 2], user: { id: 'somebody else' } })
    await until(() => bo.awareness.getStates().has(anna.doc.clientID))
    expect(bo.awareness.getStates().get(anna.doc.clientID)).toMatchObject({
      cursor: [1, 2],
      user: { id: 'anna', role: 'participant' },
    })
  })

  it('are seen again at once after their line broke', async () => {
    const [anna, bo] = [await synced(provider('anna')), await synced(provider('bo'))]
    anna.awareness.setLocalStateField('cursor', [1, 2])
    const visible = () => bo.awareness.getStates().has(anna.doc.clientID)
    await until(visible)
    anna.disconnect()
    await until(() => !visible())
    anna.awareness.setLocalStateField('cursor', [3, 4])
    anna.connect()
    await until(visible)
    expect(anna.awareness.getLocalState()).toMatchObject({ cursor: [3, 4] })
  })

  it('bring along what they wrote while they were away', async () => {
    const [anna, bo] = [await synced(provider('anna')), await synced(provider('bo'))]
    anna.disconnect()
    await until(() => !anna.wsconnected)
    notes(anna).set('offline', 1)
    notes(bo).set('meanwhile', 2)
    anna.connect()
    await until(() => notes(anna).has('meanwhile') && notes(bo).has('offline'))
  })

  it('come back by themselves, with all they have, after the server has dropped the board', async () => {
    const anna = await synced(provider('anna'))
    notes(anna).set('a', 1)
    await until(() => notes(anna).size === 1)
    await server.rooms.drop('board', 1012)
    await until(() => !anna.wsconnected)
    notes(anna).set('b', 2)
    const bo = await synced(provider('bo'))
    await until(() => notes(bo).size === 2)
  })

  it('are told for good when they may only look', async () => {
    const anna = await synced(provider('anna'))
    const olga = await synced(provider('olga', { role: 'observer' }))
    notes(anna).set('a', 1)
    await until(() => notes(olga).has('a'))
    expect(olga.wsconnected).toBe(true)
    notes(olga).set('a', 'changed')
    await until(() => !olga.shouldConnect)
    expect(notes(anna).get('a')).toBe(1)
  })

  it('stay, though nobody says anything and they tell nothing of themselves', async () => {
    await server.close()
    server = await startOpenServer({
      storeUrl: 'memory:',
      flawIn: () => undefined,
      limits: { keepaliveMs: 50, drainMs: 50 },
    })
    const olga = provider('olga', { role: 'observer' })
    olga.awareness.setLocalState(null)
    await synced(olga)
    const before = olga.wsLastMessageReceived
    await sleep(120)
    // The provider hangs up when this gets older than 30 s.
    expect(olga.wsLastMessageReceived).toBeGreaterThan(before)
  })
})
