import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import type { NewShape } from '@samtavle/shared/board/records'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { joinBoard, makeBoard } from '../support/make-board.ts'
import { bundleProgram, type Bundle } from '../support/program.ts'
import { startServer, type TestServer } from '../support/start-server.ts'
import { attack, type Tally } from './attacker.ts'
import type { Target } from './attacks/attack.ts'
import type { AttackName } from './attacks/run.ts'
import { Crowd } from './crowd.ts'
import { until } from './until.ts'

const busy = { editsPerSecond: 20, cursorsPerSecond: 200, movesPerSecond: 20 }
const honest = 20
const strangers = 1_000
const notes = 1_000
const watchMs = 5_000

/** What the server may hold in memory at its worst, whatever is done to it. */
const mostMegabytes = 512
/** More than on a calm day. Without other work on the machine it stays below 100 in all; a busy one must pass too. */
const longestWait = 250
let calm = 0

let bundle: Bundle
let server: TestServer
let crowd: Crowd
let rest: () => void
let target: Target
let endAttack: (() => Promise<Tally>) | undefined

beforeAll(async () => {
  bundle = await bundleProgram()
  server = await startServer({ program: bundle.main, inMemory: true })
  const board = await makeBoard(server.url)
  const join = (alias: string) => joinBoard(server.url, board, { role: 'participant', alias })
  const people = await many(honest, () => join('Anna'))
  const others = await many(strangers, () => join('Stranger'))
  target = { server: server.url, boardId: board.id, tokens: others.map(({ token }) => token) }
  const address = `${server.url.replace('http', 'ws')}/sync/${board.id}/board?ack=1`
  crowd = await Crowd.join(
    people.map(({ participantId, token }) => ({ id: participantId, url: `${address}&token=${token}` })),
  )
  crowd.people[0]?.do(addShapes(Array.from({ length: notes }, note), Math.random))
  await until(() => crowd.saved)
  // What runs for the first time is slow, and attacked by nobody.
  const warmedUp = crowd.work(busy)
  await sleep(1_500)
  warmedUp()
})
beforeEach(() => {
  rest = crowd.work(busy)
})
afterEach(async () => {
  rest()
  await endAttack?.()
  endAttack = undefined
})
afterAll(async () => {
  crowd.leave()
  await server.stop()
  await bundle.remove()
})

interface Damage {
  /** The 99th percentile of what people waited for each other, in milliseconds. */
  readonly cursors: number
  readonly moves: number
  /** At its worst since the server started. */
  readonly megabytes: number
  readonly lost: readonly string[]
  readonly endings: Tally
}

async function under(name?: AttackName): Promise<Damage> {
  endAttack = name && (await attack(name, target))
  crowd.cursors.take()
  crowd.moves.take()
  await sleep(watchMs)
  const [cursors, moves] = [crowd.cursors.take().p99, crowd.moves.take().p99]
  const endings = (await endAttack?.()) ?? {}
  endAttack = undefined
  const damage = { cursors, moves, megabytes: megabytesOf(server.pid()), lost: [...crowd.lost], endings }
  console.log(name ?? 'nothing', JSON.stringify(damage))
  return damage
}

function expectHarmless({ cursors, moves, megabytes, lost }: Damage): void {
  expect(lost).toEqual([])
  expect(cursors).toBeLessThan(calm + longestWait)
  expect(moves).toBeLessThan(calm + longestWait)
  expect(megabytes).toBeLessThan(mostMegabytes)
}

// What else the machine does passes; what an attack does stays.
describe(`${honest} people at work feel nothing of`, { retry: 2 }, () => {
  it('a calm day', async () => {
    const day = await under()
    calm = Math.max(day.cursors, day.moves)
    expectHarmless(day)
  })

  it('1,000 who ask for the board and never read the answer', async () => {
    expectHarmless(await under('neverRead'))
  })

  it('a hundred who talk without end, and are sent away for it', async () => {
    const damage = await under('flood')
    expectHarmless(damage)
    expect(Object.keys(damage.endings)).toEqual(['4529'])
  })

  it('broken frames, broken messages and broken upgrades', async () => {
    const damage = await under('garbage')
    expectHarmless(damage)
    expect(damage.endings).toMatchObject({ 4400: expect.any(Number) })
  })

  it('messages of 50 MB', async () => {
    const damage = await under('huge')
    expectHarmless(damage)
    expect(damage.endings).toMatchObject({ 1009: expect.any(Number), 4413: expect.any(Number) })
  })

  it('upgrades that never end', async () => {
    expectHarmless(await under('slowUpgrades'))
  })

  it('fifty who ask for the whole board all the time', async () => {
    const damage = await under('askAgain')
    expectHarmless(damage)
    expect(Object.keys(damage.endings)).toEqual(['4529'])
  })

  it('one who comes in three hundred tabs, and gets twenty', async () => {
    const damage = await under('manySockets')
    expectHarmless(damage)
    expect(Object.keys(damage.endings)).toEqual(['4529'])
  })

  it('what was left behind by all of them', async () => {
    await until(() => crowd.saved)
    expectHarmless(await under())
  })
})

function note(_: unknown, n: number): NewShape {
  const texts = { '': `en seddel om et forløb, nummer ${n}` }
  return { id: `seed${n}`, type: 'sticky', x: (n % 40) * 200, y: Math.floor(n / 40) * 200, texts }
}

async function many<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = []
  const some = async () => {
    while (made.length < count) made.push(await make())
  }
  await Promise.all(Array.from({ length: 16 }, some))
  return made.slice(0, count)
}

/** The most it has held in memory, where the system remembers that; otherwise what it holds now. */
function megabytesOf(pid: number): number {
  const status = `/proc/${pid}/status`
  const kilobytes = existsSync(status)
    ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`]).toString()
  return Math.round(Number(kilobytes) / 1024)
}
