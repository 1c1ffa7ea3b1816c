import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { chooseLine } from './choose-line.ts'
import type { Line } from './line.ts'
import { lineSocketOver } from './line-socket.ts'
import { scoutedLine } from './scouted-line.ts'
import { TestWay } from './test-network.ts'
import { PageTransport } from './transport.ts'
import { watchedLine } from './watched-line.ts'

const address = 'ws://tavle.dk/sync/board/board'
const SECOND = 1000

let page: PageTransport
let webSockets: TestWay
let polls: TestWay
let network: EventTarget
let serverIsThere: boolean
let probes: boolean
let closings: number[]

beforeEach(() => {
  vi.useFakeTimers()
  page = new PageTransport()
  webSockets = new TestWay()
  polls = new TestWay()
  network = new EventTarget()
  serverIsThere = true
  probes = false
  closings = []
})
afterEach(() => {
  vi.useRealTimers()
})

const way = () =>
  chooseLine({
    page,
    webSocket: watchedLine(webSockets.open, page),
    polling: async () => scoutedLine(polls.open, { page, network, probe: async () => probes }),
    isThere: async () => serverIsThere,
  })

/** The next attempt, as the provider makes it. */
async function dial(): Promise<Line> {
  const line = way()(address, {
    onOpen: () => undefined,
    onFrame: () => undefined,
    onClose: (code) => void closings.push(code),
  })
  await vi.advanceTimersByTimeAsync(0)
  return line
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const greet = (way: TestWay) => {
  way.newest.onOpen()
  way.newest.onFrame(new ArrayBuffer(1))
}

describe('a page that opens a line', () => {
  it('stays with WebSockets while they open', async () => {
    await dial()
    greet(webSockets)
    await pass(60 * SECOND)
    webSockets.newest.onClose(1006, '')
    await dial()
    expect([webSockets.lines.length, polls.lines.length]).toEqual([2, 0])
    expect(page.shown.get()).toBe('websocket')
  })

  it('polls after a WebSocket that was refused', async () => {
    await dial()
    webSockets.newest.onClose(1006, '')
    await dial()
    greet(polls)
    expect(page.shown.get()).toBe('polling')
  })

  it('waits six seconds for a WebSocket that is neither opened nor refused', async () => {
    await dial()
    await pass(5 * SECOND)
    expect(closings).toEqual([])
    await pass(2 * SECOND)
    expect(closings).toEqual([1006])
    expect(webSockets.newest.closed).toBe(true)
    await dial()
    expect(polls.lines).toHaveLength(1)
  })

  it('polls when a WebSocket opens and never carries anything', async () => {
    await dial()
    webSockets.newest.onOpen()
    await pass(16 * SECOND)
    await dial()
    expect(polls.lines).toHaveLength(1)
  })

  it('polls after three WebSockets that were killed young', async () => {
    for (let n = 0; n < 3; n += 1) {
      await dial()
      greet(webSockets)
      await pass(2 * SECOND)
      webSockets.newest.onClose(1006, '')
    }
    await dial()
    expect([webSockets.lines.length, polls.lines.length]).toEqual([3, 1])
  })

  it.each([closeCodes.unauthorized, closeCodes.generation, closeCodes.restarting])(
    'takes %i for an answer and not for a block',
    async (code) => {
      for (let n = 0; n < 4; n += 1) {
        await dial()
        greet(webSockets)
        webSockets.newest.onClose(code, '')
      }
      await dial()
      expect(polls.lines).toHaveLength(0)
    },
  )

  it('polls nobody who is not there', async () => {
    serverIsThere = false
    for (let n = 0; n < 3; n += 1) {
      await dial()
      webSockets.newest.onClose(1006, '')
      await dial()
    }
    expect([webSockets.lines.length, polls.lines.length]).toEqual([3, 0])
    expect(closings).toEqual(Array.from({ length: 6 }, () => 1006))
  })
})

/** On a network that blocks WebSockets. */
async function polling(): Promise<Line> {
  await dial()
  webSockets.newest.onClose(1006, '')
  const line = await dial()
  greet(polls)
  closings = []
  return line
}

describe('a page that polls', () => {
  it('keeps its line while no WebSocket opens, and looks ever more rarely', async () => {
    await polling()
    await pass(20 * 60 * SECOND)
    expect(closings).toEqual([])
    expect(polls.newest.closed).toBe(false)
  })

  it('leaves it only when a WebSocket has opened', async () => {
    await polling()
    await pass(6 * SECOND)
    expect(closings).toEqual([])
    probes = true
    await pass(3 * 60 * SECOND)
    expect(closings).toEqual([1000])
    await dial()
    expect(webSockets.lines).toHaveLength(2)
  })

  it('looks at once when the device has found another network', async () => {
    await polling()
    await pass(6 * SECOND)
    probes = true
    network.dispatchEvent(new Event('online'))
    await pass(0)
    expect(closings).toEqual([1000])
  })

  it('looks no more once the line is closed', async () => {
    const line = await polling()
    line.close()
    probes = true
    await pass(20 * 60 * SECOND)
    expect(closings).toEqual([])
  })
})

describe('a socket over a line', () => {
  it('is heard by earlier listeners before its handler, and can be silenced by them', () => {
    const line = new TestWay()
    const socket = new (lineSocketOver(line.open))(address)
    const heard: string[] = []
    socket.addEventListener('message', (event) => {
      heard.push('listener')
      event.stopImmediatePropagation()
    })
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- as the provider does it
    socket.onmessage = () => heard.push('handler')
    line.newest.onOpen()
    line.newest.onFrame(new ArrayBuffer(1))
    expect(heard).toEqual(['listener'])
  })

  it('sends nothing before it is open, and nothing after its end', () => {
    const line = new TestWay()
    const socket = new (lineSocketOver(line.open))(address)
    socket.send(new Uint8Array([1]))
    line.newest.onOpen()
    socket.send(new Uint8Array([2]))
    socket.close()
    socket.send(new Uint8Array([3]))
    expect(line.newest.sent).toEqual([new Uint8Array([2])])
    expect(line.newest.closed).toBe(true)
  })
})
