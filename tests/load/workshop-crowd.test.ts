import { setTimeout as sleep } from 'node:timers/promises'
import { sectors } from '@samtavle/shared/access/person'
import { Board } from '@samtavle/shared/board/board'
import type { CreatedBoard } from '@samtavle/shared/protocol/http'
import type { Command } from '@samtavle/shared/workshop/command'
import { stepCalled } from '@samtavle/shared/workshop/test-workshop'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../faults/until.ts'
import { makeBoard } from '../support/make-board.ts'
import type { RawClient } from '../support/raw-client.ts'
import { startServer, type TestServer } from '../support/start-server.ts'
import { WorkshopGuest } from '../support/workshop-guest.ts'
import { countsIn, countsOf } from './counted-in.ts'

const crowd = 200
const notesEach = 3
/** Milliseconds within which ninety-nine of a hundred commands are to be answered. */
const target = 250
/** From when everybody is back after the kill until what had waited for that is done. */
const catchUpMs = 1_000

const items = Array.from({ length: 10 }, (_, index) => ({
  id: `theme-${index + 1}`,
  title: `Tema ${index + 1}`,
}))
const scales = [
  { id: 'now', title: 'Hvor godt er vi rustet?', low: 'slet ikke', high: 'i høj grad' },
  { id: 'importance', title: 'Hvor vigtigt er det?', low: 'slet ikke', high: 'i høj grad' },
]
const rating = stepCalled('rate', {
  can: { add: false, edit: 'none', move: 'none', group: false },
  round: { kind: 'rate', title: '', items: { from: 'list', items }, bySector: true, chart: null, scales },
})
const writing = stepCalled('write', { see: 'own' })

interface Wait {
  readonly at: number
  readonly ms: number
}

let server: TestServer
let board: CreatedBoard
let lead: WorkshopGuest
let people: WorkshopGuest[]
const waits: Wait[] = []
/** When the server was killed, and when all that followed from it was over. */
let outage = { from: Infinity, to: Infinity }

async function timed(person: WorkshopGuest, command: Command): Promise<void> {
  const at = performance.now()
  const ack = await person.ask(command)
  waits.push({ at, ms: performance.now() - at })
  expect(ack).toEqual({ ok: true })
}

function p99Of(list: readonly Wait[]): number {
  const sorted = list.map(({ ms }) => ms).toSorted((a, b) => a - b)
  return Math.round(sorted[Math.floor((sorted.length - 1) * 0.99)] ?? 0)
}

function isQuiet({ at, ms }: Wait): boolean {
  return at + ms < outage.from || at > outage.to
}

/** Everybody's hand goes up and down, at the pace at which they rated. */
async function askAndPutBack(person: WorkshopGuest, index: number): Promise<void> {
  await sleep((index / crowd) * 2_000)
  for (let nth = 0; nth < 4; nth++) {
    await timed(person, { type: 'raise-hand', up: nth % 2 === 0 })
    await sleep(1_500 + Math.random() * 1_000)
  }
}

beforeAll(async () => {
  server = await startServer()
  board = await makeBoard(server.url, { locale: 'da' })
  lead = await WorkshopGuest.join(server.url, board, { role: 'facilitator', alias: 'Mona' })
  await lead.ask({ type: 'add-step', step: rating, after: null })
  await lead.ask({ type: 'add-step', step: writing, after: 'rate' })
  await lead.ask({ type: 'start' })
  people = await Promise.all(
    Array.from({ length: crowd }, async (_, index) => {
      await sleep(index * 15)
      const sector = sectors[index % sectors.length]
      return WorkshopGuest.join(server.url, board, {
        role: 'participant',
        alias: `Deltager ${index + 1}`,
        ...(sector && { sector }),
      })
    }),
  )
}, 120_000)

afterAll(async () => {
  for (const person of [lead, ...people]) person.leave()
  await server.stop()
})

describe(`${crowd} people in one workshop`, () => {
  /** Ratings by person, as each of them last cast them. */
  const cast = new Map<string, Record<string, Record<string, number>>>()

  it('rate ten themes, with the server killed in the middle, and no ballot is lost or counted twice', async () => {
    const round = lead.view.round?.id ?? ''
    const rateAll = async (person: WorkshopGuest, index: number) => {
      const ratings: Record<string, Record<string, number>> = {}
      await sleep((index / crowd) * 2_000)
      for (const [nth, { id }] of items.entries()) {
        ratings[id] = { now: 1 + ((index + nth) % 5), importance: 1 + ((index * nth) % 5) }
        await timed(person, { type: 'cast', round, ballot: { ratings: structuredClone(ratings) } })
        await sleep(1_500 + Math.random() * 1_000)
      }
      cast.set(person.id, ratings)
    }
    const rated = Promise.all(people.map(rateAll))
    await sleep(11_000)
    const from = performance.now()
    await server.kill9()
    await server.restart()
    await until(() => people.every(({ socket }) => socket.connected), 30_000)
    outage = { from, to: performance.now() + catchUpMs }
    await rated
    await lead.until(({ progress }) => progress.answered === crowd)
    await timed(lead, { type: 'close-round', round })
    const results = lead.view.round?.results
    expect(results?.kind === 'scores' && countsOf(results)).toEqual(
      countsIn([...cast.values()], items, scales),
    )
  }, 180_000)

  it('write hidden notes that nobody else is sent, and all of them are shown at once', async () => {
    await timed(lead, { type: 'next', from: 'rate' })
    await Promise.all(people.map((person) => person.until(({ writesHidden }) => writesHidden)))
    const shared = lead.open('board')
    await shared.synced
    const lines: RawClient[] = []
    const written = new Set<string>()
    await Promise.all(
      people.map(async (person, index) => {
        await sleep(index * 20)
        const line = person.open('private')
        lines.push(line)
        await line.synced
        for (let nth = 0; nth < notesEach; nth++)
          written.add(person.write(line, `Seddel ${nth + 1} fra ${person.id}`))
        await until(() => line.acknowledged === line.sent, 20_000)
      }),
    )
    const notes = () => new Board(shared.doc).all().filter(({ type }) => type === 'sticky')
    expect(notes()).toEqual([])
    await timed(lead, { type: 'reveal', what: 'all' })
    await until(() => notes().length >= written.size, 20_000)
    expect(new Set(notes().map(({ id }) => id))).toEqual(written)
    for (const line of [shared, ...lines]) line.end()
  }, 120_000)

  // What else the machine and its disk do passes; what the server does stays, and shows again.
  it(`are answered within ${target} ms, ninety-nine times of a hundred`, { retry: 2 }, async () => {
    if (waits.length === 0) await Promise.all(people.map(askAndPutBack))
    const all = waits.splice(0)
    const judged = all.filter(isQuiet)
    console.log(
      `${all.length} commands: p99 ${p99Of(judged)} ms, ${all.length - judged.length} of them around the kill; the longest waited ${Math.round(Math.max(...all.map(({ ms }) => ms)))} ms`,
    )
    expect(p99Of(judged)).toBeLessThan(target)
  })
})
