import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { encode } from '@samtavle/shared/protocol/codec'
import { defaultLimits } from '@samtavle/shared/protocol/limits'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TestLog } from '../sync/log/test-log.ts'
import { Rooms } from '../sync/rooms/rooms.ts'
import { TestMeter } from '../sync/test-meter.ts'
import { somebody } from '../sync/test-person.ts'
import { attachSync } from './attach-sync.ts'
import { openSocketIo } from './open-socket-io.ts'

const MB = 1024 * 1024
const greeting = encode({ type: 'sync-step-1', stateVector: new Uint8Array([0]) })

let server: Server
let rooms: Rooms
let meter: TestMeter
let stop: () => void
let address: string

beforeEach(async () => {
  meter = new TestMeter()
  const limits = { ...defaultLimits, drainMs: 20, lagMs: 300, framesPerSecond: 20 }
  rooms = new Rooms({ log: new TestLog(), limits, meter, flawIn: () => undefined })
  server = createServer()
  const io = openSocketIo(server, { isOwnOrigin: (origin) => origin === 'https://tavle.dk' })
  const detach = attachSync(server, io, {
    rooms,
    authenticate: async () => ({ kind: 'ok', who: somebody('anna') }),
  })
  stop = () => {
    detach()
    io.engine.close()
  }
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/socket.io/?EIO=4&transport=polling`
})
afterEach(async () => {
  await rooms.drain()
  stop()
  server.closeAllConnections()
  server.close()
})

/** A program that speaks engine.io by hand, and polls only when told to. */
class Poller {
  readonly #url: string

  private constructor(url: string) {
    this.#url = url
  }

  /** On the board, and greeted. */
  static async open(): Promise<Poller> {
    const hello = await (await fetch(address)).text()
    const { sid } = JSON.parse(hello.slice(1)) as { sid: string }
    const poller = new Poller(`${address}&sid=${sid}`)
    await poller.say('40/sync,{"address":"/sync/board/board"}')
    await poller.poll()
    return poller
  }

  async poll(): Promise<string> {
    return (await fetch(this.#url)).text()
  }

  async say(packets: string): Promise<number> {
    return (await fetch(this.#url, { method: 'POST', body: packets })).status
  }

  piece(bytes: Uint8Array, isLast = true): Promise<number> {
    const head = `451-/sync,["piece",{"_placeholder":true,"num":0},${isLast}]`
    return this.say(`${head}\u001eb${Buffer.from(bytes).toString('base64')}`)
  }
}

const from = (origin: string) => fetch(address, { headers: { origin } })

async function until(holds: () => boolean): Promise<void> {
  for (const start = performance.now(); !holds(); await sleep(5)) {
    if (performance.now() - start > 4_000) throw new Error('it never came true')
  }
}

describe('a line over long polling', () => {
  it('holds no more than a little of the memory when nobody polls, and is cut in the end', async () => {
    const poller = await Poller.open()
    await poller.piece(greeting)
    const room = await rooms.open('board')
    await until(() => room.people === 1)
    await poller.poll()
    let most = 0
    for (let n = 0; n < 400 && room.people > 0; n += 1) {
      room.board.doc.getMap('test').set('large', `${n}`.repeat(200_000))
      await room.settle()
      most = Math.max(most, rooms.census().bufferedBytes)
      await sleep(1)
    }
    expect(room.people).toBe(0)
    // A tick or two more than that, since each is sent whole.
    expect(most).toBeLessThan(defaultLimits.skipDocumentsAt + 2 * MB)
    expect(meter.of('lagged')).toBe(1)
    await until(() => rooms.census().bufferedBytes === 0)
  })

  it('ends for what is no piece', async () => {
    const poller = await Poller.open()
    await poller.say('42/sync,["piece","words",true]')
    expect(await poller.poll()).toContain('"closed",4400')
  })

  it('ends for small packets without end, which never become a frame', async () => {
    const poller = await Poller.open()
    await poller.piece(greeting)
    const room = await rooms.open('board')
    await until(() => room.people === 1)
    await poller.say(Array.from({ length: 500 }, () => '42/sync,["nothing"]').join('\u001e'))
    await until(() => room.people === 0)
  })

  it('reads no request that is larger than a page sends', async () => {
    const poller = await Poller.open()
    expect(await poller.say(`4${'x'.repeat(MB)}`)).toBe(413)
  })

  it('leads nowhere but to documents', async () => {
    const hello = await (await fetch(address)).text()
    const { sid } = JSON.parse(hello.slice(1)) as { sid: string }
    const url = `${address}&sid=${sid}`
    await fetch(url, { method: 'POST', body: '40/sync,{"address":"/sync/board/elsewhere"}' })
    // The line's end, right after its beginning.
    expect(await (await fetch(url)).text()).toMatch(/41\/sync,|1$/)
  })

  it('is for our own pages, and for programs', async () => {
    expect((await from('https://evil.example')).status).toBe(403)
    expect((await from('https://tavle.dk')).status).toBe(200)
  })
})
