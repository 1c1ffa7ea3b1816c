import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { encode } from '@samtavle/shared/protocol/codec'
import { defaultLimits, type Limits } from '@samtavle/shared/protocol/limits'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { TestLog } from '../sync/log/test-log.ts'
import { Rooms } from '../sync/rooms/rooms.ts'
import { TestMeter } from '../sync/test-meter.ts'
import { somebody } from '../sync/test-person.ts'
import { attachYWebSocket } from './y-websocket.ts'

const MB = 1024 * 1024
const greeting = encode({ type: 'sync-step-1', stateVector: new Uint8Array([0]) })

let server: Server
let rooms: Rooms
let meter: TestMeter
let stop: () => void

async function listen(limits: Partial<Limits>): Promise<number> {
  meter = new TestMeter()
  const whole = { ...defaultLimits, drainMs: 20, ...limits }
  rooms = new Rooms({ log: new TestLog(), limits: whole, meter, flawIn: () => undefined })
  server = createServer()
  let people = 0
  const authenticate = async () => ({ kind: 'ok' as const, who: somebody(`${(people += 1)}`) })
  stop = attachYWebSocket(server, { rooms, authenticate })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return (server.address() as AddressInfo).port
}

afterEach(async () => {
  await rooms.drain()
  stop()
  server.close()
})

/** Somebody who has the board, and then reads nothing any more. */
async function pausedReader(port: number): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/sync/board/board`)
  await new Promise((resolve) => socket.on('open', resolve))
  const answered = new Promise((resolve) =>
    socket.on('message', (data: Buffer) => data[1] === 1 && resolve(data)),
  )
  socket.send(greeting)
  await answered
  socket.pause()
  return socket
}

/** Changes that are large and can't be merged away, one a tick. */
async function write(times: number): Promise<void> {
  const room = await rooms.open('board')
  for (let n = 0; n < times && room.people > 0; n += 1) {
    room.board.doc.getMap('test').set('large', `${n}`.repeat(200_000))
    await room.settle()
    await sleep(1)
  }
}

const closed = (socket: WebSocket) => new Promise((resolve) => socket.on('close', resolve))

describe('a reader that has stopped reading', () => {
  it('holds no more than a little of the memory, is cut in the end, and costs the others nothing', async () => {
    const port = await listen({ lagMs: 300 })
    const slow = await pausedReader(port)
    let most = 0
    const watching = setInterval(() => (most = Math.max(most, rooms.census().bufferedBytes)), 1)
    await write(400)
    clearInterval(watching)
    expect((await rooms.open('board')).people).toBe(0)
    // Half a megabyte more than that, since a tick is sent whole.
    expect(most).toBeLessThan(defaultLimits.skipDocumentsAt + 1.5 * MB)
    expect(meter.of('lagged')).toBe(1)
    slow.resume()
    expect(await closed(slow)).toBe(1006)
  })

  it('is cut first when all of them together hold more than the server has for them', async () => {
    const port = await listen({
      skipPresenceAt: 64 * MB,
      skipDocumentsAt: 64 * MB,
      totalBufferedBytes: 4 * MB,
    })
    const early = await pausedReader(port)
    await write(30)
    const late = await pausedReader(port)
    await write(30)
    const { people, bufferedBytes } = rooms.census()
    expect(people).toBeLessThan(2)
    expect(bufferedBytes).toBeLessThan(8 * MB)
    expect(meter.refusals.get('slow-reader')).toBeGreaterThan(0)
    for (const socket of [early, late]) socket.terminate()
  })

  it('counts what many wait for only once', async () => {
    const port = await listen({
      skipPresenceAt: 64 * MB,
      skipDocumentsAt: 64 * MB,
      totalBufferedBytes: 16 * MB,
    })
    const crowd = await Promise.all(Array.from({ length: 12 }, () => pausedReader(port)))
    const room = await rooms.open('board')
    await write(30)
    await until(() => rooms.census().bufferedBytes > 16 * MB)
    expect(room.people).toBe(12)
    for (const socket of crowd) socket.terminate()
  })
})

describe('a message that is begun and never ended', () => {
  it('may not fill the memory together with others of its kind', async () => {
    const port = await listen({ totalBufferedBytes: 8 * MB })
    const sockets = await Promise.all(Array.from({ length: 4 }, () => beginMessage(port, 3 * MB)))
    await until(() => sockets.some(({ destroyed }) => destroyed))
    await sleep(600)
    expect(sockets.filter(({ destroyed }) => !destroyed)).toHaveLength(2)
    for (const socket of sockets) socket.destroy()
  })
})

/** Says that eight megabytes are coming, and then sends only so many. */
async function beginMessage(port: number, bytes: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => socket.destroy())
  socket.write(
    'GET /sync/board/board HTTP/1.1\r\nHost: host\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  )
  await new Promise((resolve) => socket.once('data', resolve))
  socket.resume()
  const head = Buffer.alloc(14)
  head[0] = 0x82
  head[1] = 0x80 + 127
  head.writeBigUInt64BE(BigInt(8 * MB), 2)
  socket.write(Buffer.concat([head, Buffer.alloc(bytes)]))
  return socket
}

async function until(holds: () => boolean): Promise<void> {
  for (const start = performance.now(); !holds(); await sleep(5)) {
    if (performance.now() - start > 4_000) throw new Error('it never came true')
  }
}
