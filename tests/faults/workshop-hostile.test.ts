import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Board } from '@samtavle/shared/board/board'
import type { CreatedBoard } from '@samtavle/shared/protocol/http'
import type { Command } from '@samtavle/shared/workshop/command'
import { stepCalled } from '@samtavle/shared/workshop/test-workshop'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { dotsOnTwo } from '../support/dots-on-two.ts'
import { makeBoard } from '../support/make-board.ts'
import { watchOwnLag } from '../support/own-lag.ts'
import type { RawClient } from '../support/raw-client.ts'
import { startServer, type TestServer } from '../support/start-server.ts'
import { WorkshopGuest } from '../support/workshop-guest.ts'
import { until } from './until.ts'

const secret = 'Det her er kun for facilitatoren'
const voting = stepCalled('vote', { title: 'Stem', say: secret, round: dotsOnTwo(1) })
const hiding = stepCalled('hidden', { see: 'own', say: secret })

let server: TestServer
let board: CreatedBoard
let mona: WorkshopGuest
let ida: WorkshopGuest
let eve: WorkshopGuest
const lines: RawClient[] = []

beforeAll(async () => {
  server = await startServer({ inMemory: true })
  board = await makeBoard(server.url, { template: 'leadership-wheel', locale: 'da' })
  mona = await WorkshopGuest.join(server.url, board, { role: 'facilitator', alias: 'Mona' })
  ida = await WorkshopGuest.join(server.url, board, { role: 'participant', alias: 'Ida' })
  eve = await WorkshopGuest.join(server.url, board, { role: 'participant', alias: 'Eve' })
  await mona.ask({ type: 'add-step', step: hiding, after: null })
  await mona.ask({ type: 'add-step', step: voting, after: null })
  await mona.ask({ type: 'jump', step: 'vote' })
  await ida.until(({ round }) => round !== null)
})

afterAll(async () => {
  for (const line of lines) line.end()
  for (const person of [mona, ida, eve]) person.leave()
  await server.stop()
})

async function open(person: WorkshopGuest, document: 'board' | 'private'): Promise<RawClient> {
  const line = person.open(document)
  lines.push(line)
  await line.synced
  return line
}

async function refusedFor(person: WorkshopGuest, command: Command): Promise<string> {
  const ack = await person.ask(command)
  return ack.ok ? 'done' : ack.refusal
}

const dot = (item: 'one' | 'two') => ({ counts: { [item]: 1 } })

describe('somebody with a valid link and a client of their own', () => {
  it('can lead nothing', async () => {
    const round = ida.view.round?.id ?? ''
    const commands: Command[] = [
      { type: 'next' },
      { type: 'finish' },
      { type: 'pause' },
      { type: 'extend', seconds: 60 },
      { type: 'close-round', round },
      { type: 'show-results', round },
      { type: 'reveal', what: 'all' },
      { type: 'set-role', person: eve.id, role: 'facilitator' },
      { type: 'remove', person: ida.id },
      { type: 'set-door', open: false },
      { type: 'edit-step', step: 'vote', patch: { title: 'Mit' } },
      { type: 'vote-for-room', round, key: 'x', times: 99, ballot: dot('one') },
      { type: 'gather', frames: [], hard: true },
      { type: 'lead-view', on: true },
    ]
    for (const command of commands) expect(await refusedFor(eve, command), command.type).toBe('not-allowed')
    expect(mona.view.step?.title).toBe('Stem')
  })

  it('is told neither what the facilitator is to say nor how others vote', async () => {
    const round = ida.view.round?.id ?? ''
    await ida.ask({ type: 'cast', round, ballot: dot('two') })
    await eve.until(({ progress }) => progress.answered === 1)
    for (const told of eve.told) {
      expect(told).not.toContain(secret)
      expect(told).not.toContain('"mine":{')
      expect(told).not.toContain(ida.id)
    }
  })

  it('has one ballot, however often and from however many devices it is cast', async () => {
    const round = eve.view.round?.id ?? ''
    for (let times = 0; times < 5; times++) await eve.ask({ type: 'cast', round, ballot: dot('one') })
    expect(await refusedFor(eve, { type: 'cast', round, ballot: { counts: { one: 5 } } })).toBe('bad-ballot')
    const id = randomUUID()
    await eve.ask({ type: 'cast', round, ballot: dot('one') }, id)
    await eve.ask({ type: 'cast', round, ballot: dot('two') }, id)
    await mona.ask({ type: 'close-round', round })
    expect(mona.view.round?.results).toMatchObject({ n: 2, items: [{ total: 1 }, { total: 1 }] })
    expect(await refusedFor(eve, { type: 'cast', round, ballot: dot('one') })).toBe('round-closed')
  })

  it('can’t speak in another’s name, nor in words that mean nothing', async () => {
    const command = { type: 'raise-hand', up: true }
    const messages: unknown[] = [
      { id: randomUUID(), by: ida.id, command },
      { id: randomUUID(), command: { ...command, person: ida.id } },
      { id: '', command },
      { id: randomUUID(), command: { type: '__proto__' } },
      { id: randomUUID(), command: { type: 'arrive', person: { id: 'x' }, waits: false } },
      { id: randomUUID() },
      'cast',
      null,
      [],
      {
        id: randomUUID(),
        command: { type: 'cast', round: 'x', ballot: { counts: JSON.parse('{"__proto__":1}') as object } },
      },
    ]
    for (const message of messages) {
      const answer = await eve.send(message)
      expect(answer?.ok, JSON.stringify(message)).toBe(false)
    }
    expect(mona.view.lead?.people.find(({ id }) => id === ida.id)?.handAt).toBeNull()
  })

  it('can change neither the template nor, where the step says «own», another’s note', async () => {
    const [own, evil] = [await open(ida, 'board'), await open(eve, 'board')]
    const note = ida.write(own, 'Idas seddel')
    await until(() => new Board(evil.doc).get(note) !== undefined)
    const frame = new Board(evil.doc).all().find(({ type }) => type === 'frame')?.id ?? ''
    for (const id of [note, frame]) evil.doc.getMap('geo').set(id, [9, 9, 9, 9, 0])
    await until(() => new Board(evil.doc).get(note)?.x !== 9 && new Board(evil.doc).get(frame)?.x !== 9)
    expect(new Board(own.doc).get(note)?.x).not.toBe(9)
    expect(new Board(own.doc).get(frame)?.x).not.toBe(9)
  })

  it('can read nobody’s hidden notes, by any address', async () => {
    await mona.ask({ type: 'jump', step: 'hidden' })
    await ida.until(({ writesHidden }) => writesHidden)
    const own = await open(ida, 'private')
    ida.write(own, 'Idas hemmelighed')
    await until(() => own.acknowledged === own.sent)
    const base = `${server.url.replace('http', 'ws')}/sync`
    const { token } = eve.joined
    const addresses = [
      `${base}/${board.id}/private?token=${token}&person=${ida.id}`,
      `${base}/${board.id}/${ida.id}?token=${token}`,
      `${base}/${board.id}/${ida.id}/board?token=${token}`,
      `${base}/${board.id}%2F${ida.id}/board?token=${token}`,
      `${base}/${board.id}/../${board.id}%2f${ida.id}/private?token=${token}`,
      `${base}/${board.id}/private/${ida.id}?token=${token}`,
    ]
    for (const address of addresses) expect(await heardOn(address), address).not.toContain('hemmelighed')
    const evil = await open(eve, 'board')
    expect(JSON.stringify(new Board(evil.doc).all())).not.toContain('hemmelighed')
    expect(await refusedFor(eve, { type: 'reveal', what: 'all' })).toBe('not-allowed')
    expect(eve.told.join('')).not.toContain('hemmelighed')
  })

  it('who floods is cut off, and the others notice nothing', async () => {
    const flood = async () => {
      for (let nth = 0; nth < 3_000 && eve.socket.connected; nth++) {
        eve.socket.emit(
          'command',
          { id: randomUUID(), command: { type: 'raise-hand', up: nth % 2 === 0 } },
          () => undefined,
        )
        if (nth % 100 === 0) await sleep(1)
      }
    }
    const lag = watchOwnLag()
    const waits: number[] = []
    const honest = async () => {
      for (let nth = 0; nth < 30; nth++) {
        const at = performance.now()
        expect((await ida.ask({ type: 'raise-hand', up: nth % 2 === 0 })).ok).toBe(true)
        waits.push(performance.now() - at)
        await sleep(120)
      }
    }
    await Promise.all([flood(), honest()])
    await until(() => eve.dismissed !== undefined || !eve.socket.connected)
    expect(eve.dismissed).toBe('rate')
    expect(Math.max(...waits)).toBeLessThan(500 + lag.take())
    lag.stop()
  })

  it('is counted for whoever runs the server', async () => {
    const metrics = await (await fetch(`${server.url}/metrics`)).text()
    for (const outcome of ['not-allowed', 'malformed', 'bad-ballot', 'round-closed'])
      expect(
        countedIn(metrics, `samtavle_commands_total{[^}]*outcome="${outcome}"}`),
        outcome,
      ).toBeGreaterThan(0)
    expect(countedIn(metrics, 'samtavle_dismissals_total{reason="rate"}')).toBe(1)
  })
})

/** All bytes that an address tells within a moment, as text. */
async function heardOn(address: string): Promise<string> {
  const socket = new WebSocket(address)
  const heard: string[] = []
  socket.on('message', (data: Buffer) => heard.push(data.toString('latin1')))
  await new Promise<void>((resolve) => {
    socket.on('close', () => resolve())
    socket.on('error', () => resolve())
    // A greeting that asks for everything.
    socket.on('open', () => socket.send(new Uint8Array([0, 0, 1, 0])))
    setTimeout(resolve, 700)
  })
  socket.terminate()
  return heard.join('')
}

/** The sum of all lines of that name and those labels. */
function countedIn(metrics: string, name: string): number {
  return [...metrics.matchAll(new RegExp(`^${name} (\\d+)$`, 'gm'))].reduce(
    (sum, [, value]) => sum + Number(value),
    0,
  )
}
