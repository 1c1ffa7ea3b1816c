import { EventEmitter, once } from 'node:events'
import { createServer, request as get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { defaultLimits, type Limits } from '@samtavle/shared/protocol/limits'
import { decode, encode, type Frame } from '@samtavle/shared/protocol/codec'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { Admission } from '../sync/entrance/entrance.ts'
import { TestLog } from '../sync/log/test-log.ts'
import { Rooms } from '../sync/rooms/rooms.ts'
import { somebody } from '../sync/test-person.ts'
import { attachYWebSocket } from './y-websocket.ts'

const ok: Admission = { kind: 'ok', who: somebody('anna') }
const greeting = encode({ type: 'sync-step-1', stateVector: new Uint8Array([0]) })

let server: Server
let rooms: Rooms
let log: TestLog
let stop: () => void
let admission: (request: Pick<IncomingMessage, 'url' | 'headers'>, boardId: string) => Promise<Admission>

async function listen(limits: Partial<Limits> = {}): Promise<void> {
  log = new TestLog()
  rooms = new Rooms({
    log,
    limits: { ...defaultLimits, drainMs: 20, ...limits },
    flawIn: () => undefined,
  })
  server = createServer()
  stop = attachYWebSocket(server, {
    rooms,
    authenticate: (request, boardId) => admission(request, boardId),
    leaves: (path) => path.startsWith('/socket.io/'),
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
}

async function close(): Promise<void> {
  await rooms.drain()
  stop()
  server.close()
}

async function listenAnew(limits: Partial<Limits>): Promise<void> {
  await close()
  await listen(limits)
}

beforeEach(async () => {
  admission = async () => ok
  await listen()
})
afterEach(close)

const address = (path: string) => `ws://127.0.0.1:${(server.address() as AddressInfo).port}${path}`

interface Line {
  readonly socket: WebSocket
  readonly frames: Frame[]
  readonly opened: Promise<void>
  readonly closed: Promise<number>
}

function dial(path = '/sync/board/board', options: object = {}): Line {
  const socket = new WebSocket(address(path), options)
  const frames: Frame[] = []
  socket.on('message', (data: Buffer) => frames.push(decode(data)))
  return {
    socket,
    frames,
    opened: new Promise((resolve, reject) => {
      socket.on('open', resolve)
      socket.on('error', reject)
    }),
    closed: new Promise((resolve) => {
      socket.on('close', resolve)
    }),
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (const start = performance.now(); !holds(); await sleep(5)) {
    if (performance.now() - start > 4_000) throw new Error('it never came true')
  }
}

describe('a WebSocket to a board', () => {
  it('is told which board and who asks, and nothing is lost that it says before it is let in', async () => {
    const asked: string[] = []
    admission = async (request, boardId) => {
      asked.push(`${boardId} ${request.headers.cookie}`)
      await sleep(50)
      return ok
    }
    const line = dial('/sync/the-board/board?ack=1', { headers: { cookie: 'session=1' } })
    await line.opened
    line.socket.send(greeting)
    line.socket.send(encode({ type: 'update', update: new Uint8Array([0, 0]) }))
    await until(() => line.frames.length === 3)
    expect(asked).toEqual(['the-board session=1'])
    expect(line.frames.map((frame) => frame.type)).toEqual(['sync-step-1', 'ack', 'sync-step-2'])
  })

  it('is refused by a close code, since browsers see nothing else', async () => {
    admission = async () => ({ kind: 'refused', code: 4404, reason: 'no-such-board' })
    expect(await dial().closed).toBe(4404)
  })

  it('is asked to come back when nobody can say who it is, or in time', async () => {
    admission = () => Promise.reject(new Error('the database is away'))
    expect(await dial().closed).toBe(1013)
    await listenAnew({ authenticateMs: 30 })
    admission = () => new Promise(() => undefined)
    expect(await dial().closed).toBe(1013)
  })

  it('is asked to come back when the board cannot be read', async () => {
    log.unreadable = true
    expect(await dial().closed).toBe(1013)
    log.unreadable = false
    const line = dial()
    await line.opened
    line.socket.send(greeting)
    await until(() => line.frames.some((frame) => frame.type === 'sync-step-2'))
  })

  it('may not fill the memory before it is let in', async () => {
    admission = () => sleep(2_000, ok)
    const many = dial()
    await many.opened
    for (let n = 0; n < 60; n += 1) many.socket.send(greeting)
    expect(await many.closed).toBe(4529)
    const large = dial()
    await large.opened
    large.socket.send(new Uint8Array(300_000))
    expect(await large.closed).toBe(4529)
  })

  it('carries binary frames of a bounded size only', async () => {
    const text = dial()
    await text.opened
    text.socket.send('hello')
    expect(await text.closed).toBe(4400)
    const huge = dial()
    await huge.opened
    huge.socket.send(new Uint8Array(9 * 1024 * 1024))
    expect(await huge.closed).toBe(1009)
  })

  it('brings frames of every length through whole', async () => {
    const { board } = await rooms.open('board')
    const lengths = [1, 90, 200, 70_000]
    for (const length of lengths) board.doc.getMap('test').set(`${length}`, 'x'.repeat(length))
    await (await rooms.open('board')).settle()
    const line = dial()
    await line.opened
    line.socket.send(greeting)
    const sizes = () => line.frames.flatMap((frame) => ('update' in frame ? [frame.update.length] : []))
    await until(() => sizes().length === 1)
    expect(sizes()[0]).toBeGreaterThan(70_000)
    for (const length of lengths) board.doc.getMap('test').set('next', 'y'.repeat(length))
    await until(() => sizes().length === 1 + lengths.length)
    expect(sizes().at(-1)).toBeGreaterThan(70_000)
  })

  it('ends when the other end no longer answers', async () => {
    await listenAnew({ pingMs: 30 })
    const dead = dial('/sync/board/board', { autoPong: false })
    const alive = dial()
    await Promise.all([dead.opened, alive.opened])
    expect(await dead.closed).toBe(1006)
    expect(alive.socket.readyState).toBe(WebSocket.OPEN)
  })

  it('ends when the other end pings without end', async () => {
    const mallory = dial()
    await mallory.opened
    // Slowly enough for each to be answered, which ws alone would put up with.
    for (let n = 0; n < 30 && mallory.socket.readyState === WebSocket.OPEN; n += 1) {
      mallory.socket.ping()
      await sleep(2)
    }
    expect(mallory.socket.readyState).not.toBe(WebSocket.OPEN)
    expect(await mallory.closed).toBe(1006)
  })

  it('is let in though it takes long to find out who it is', async () => {
    admission = () => sleep(1_500, ok)
    const line = dial()
    await line.opened
    line.socket.send(greeting)
    await until(() => line.frames.some((frame) => frame.type === 'sync-step-2'))
  })

  it('may say which document it has, and is told when that has been replaced', async () => {
    const { generation } = await rooms.open('board')
    const line = dial(`/sync/board/board?generation=${generation}`)
    await until(() => line.frames.length > 0)
    expect(await dial(`/sync/board/board?generation=${generation + 1}`).closed).toBe(4410)
  })

  it('is asked to come back when too many wait to be let in, and they leave room when they are gone', async () => {
    await listenAnew({ waitingConnections: 2 })
    const door = new EventEmitter()
    admission = () => once(door, 'open').then(() => ok)
    const [first, second] = [dial(), dial()]
    await Promise.all([first.opened, second.opened])
    expect(await dial().closed).toBe(1013)
    second.socket.terminate()
    await second.closed
    await sleep(20)
    const third = dial()
    await third.opened
    door.emit('open')
    await until(() => first.frames.length > 0 && third.frames.length > 0)
  })

  it('is closed with 1012 when the server stops', async () => {
    const line = dial()
    await line.opened
    await until(() => line.frames.length > 0)
    await rooms.drain()
    expect(await line.closed).toBe(1012)
    expect(await dial().closed).toBe(1012)
  })
})

describe('an upgrade to something else', () => {
  it.each(['/', '/sync/board', '/sync/../board', '/sync/board/board/more', '/sync/a%20b/board', '//'])(
    'is hung up on: %s',
    async (path) => {
      const { port } = server.address() as AddressInfo
      const headers = { connection: 'Upgrade', upgrade: 'websocket' }
      const hungUp = new Promise((resolve) => {
        get({ host: '127.0.0.1', port, path, headers }).on('error', resolve).end()
      })
      expect(await hungUp).toMatchObject({ code: 'ECONNRESET' })
    },
  )

  it('is left to whoever answers it', async () => {
    server.on('upgrade', (request, socket) => {
      if (request.url?.startsWith('/socket.io/')) socket.end('HTTP/1.1 418 Teapot\r\n\r\n')
    })
    await expect(dial('/socket.io/?EIO=4').opened).rejects.toThrow('418')
  })
})
