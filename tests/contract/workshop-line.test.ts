import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { CreatedBoard } from '@samtavle/shared/protocol/http'
import { until } from '../faults/until.ts'
import { dotsOnTwo } from '../support/dots-on-two.ts'
import { startFragileServer, type FragileServer } from '../support/fragile-server.ts'
import { joinBoard, makeBoard } from '../support/make-board.ts'
import { WorkshopGuest } from '../support/workshop-guest.ts'

const visitor = { role: 'participant', alias: 'Dan' } as const

let server: FragileServer
let board: CreatedBoard
let fie: WorkshopGuest
let bo: WorkshopGuest
let cy: WorkshopGuest

const guests: WorkshopGuest[] = []
async function comes(role: 'facilitator' | 'participant' | 'observer', transports?: string[]) {
  const guest = await WorkshopGuest.join(server.url, board, { role, alias: role }, transports)
  guests.push(guest)
  return guest
}

beforeAll(async () => {
  server = await startFragileServer()
})
afterAll(async () => {
  for (const guest of guests) guest.leave()
  await server.stop()
})
beforeEach(async () => {
  board = await makeBoard(server.url, { template: 'leadership-wheel' })
  fie = await comes('facilitator')
  bo = await comes('participant')
  cy = await comes('participant', ['polling'])
})

async function openRound(): Promise<string> {
  expect(await fie.ask({ type: 'start' })).toEqual({ ok: true })
  expect(await fie.ask({ type: 'open-round', setup: dotsOnTwo(3) })).toEqual({ ok: true })
  await until(() => bo.view.round?.open === true && cy.view.round?.open === true)
  return bo.view.round!.id
}

/** How a WebSocket to the board's document ends; 0 when it stays. */
async function documentCode(token: string): Promise<number> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${board.id}/board?token=${token}`)
  return new Promise((resolve) => {
    socket.on('close', (code) => resolve(code))
    socket.on('message', () => {
      resolve(0)
      socket.close()
    })
  })
}

describe('a workshop over socket.io', () => {
  it('is led by the facilitator, and everybody sees the step, over WebSockets and long polling', async () => {
    expect(bo.view.stage).toBe('preparing')
    expect(await fie.ask({ type: 'start' })).toEqual({ ok: true })
    expect(fie.view.step?.number).toBe(1)
    await until(() => bo.view.step?.number === 1 && cy.view.step?.number === 1)
    expect(await fie.ask({ type: 'next' })).toEqual({ ok: true })
    await until(() => bo.view.step?.number === 2 && cy.view.step?.number === 2)
  })

  it('refuses what only facilitators may, and what is no command', async () => {
    expect(await bo.ask({ type: 'start' })).toEqual({ ok: false, refusal: 'not-allowed' })
    for (const envelope of [null, 7, {}, { id: 'short' }, { id: randomUUID(), command: { type: 'arrive' } }])
      expect(await bo.send(envelope)).toEqual({ ok: false, refusal: 'malformed' })
    const step = fie.view.lead!.script[0]!
    const long = { type: 'edit-step', step: step.id, patch: { title: 'x'.repeat(200_000) } }
    expect(await fie.send({ id: randomUUID(), command: long })).toEqual({ ok: false, refusal: 'malformed' })
  })

  it('never sends anybody else a ballot of an open round, or what the facilitator says', async () => {
    const says = fie.view.lead!.script.map(({ say }) => say).filter((say) => say.length > 20)
    const round = await openRound()
    expect(await bo.ask({ type: 'cast', round, ballot: { counts: { one: 1, two: 2 } } })).toEqual({
      ok: true,
    })
    expect(bo.view.mine).toEqual({ counts: { one: 1, two: 2 } })
    await until(() => fie.view.progress.answered === 1 && cy.view.progress.answered === 1)
    for (const other of [fie, cy]) expect(other.told.join('')).not.toContain('"counts":{"one"')
    for (const other of [bo, cy])
      for (const say of says) expect(other.told.join('')).not.toContain(say.slice(0, 20))
    expect(says.length).toBeGreaterThan(3)
  })

  it('counts a ballot once however often it is sent, and forgets whose it was when the round closes', async () => {
    const round = await openRound()
    const id = randomUUID()
    const cast = { type: 'cast', round, ballot: { counts: { one: 3 } } } as const
    await Promise.all([bo.ask(cast, id), bo.ask(cast, id), bo.ask(cast)])
    bo.socket.disconnect()
    bo.socket.connect()
    expect(await bo.ask(cast, id)).toEqual({ ok: true })
    expect(await fie.ask({ type: 'close-round', round })).toEqual({ ok: true })
    expect(await fie.ask({ type: 'show-results', round })).toEqual({ ok: true })
    await until(() => cy.view.results[0]?.round === round)
    expect(cy.view.results[0]?.results).toMatchObject({ n: 1, items: [{ item: 'one', total: 3 }, {}] })
    expect(await bo.ask(cast)).toEqual({ ok: false, refusal: 'round-closed' })
  })

  it('tells everybody the server’s clock', async () => {
    expect(typeof (await bo.socket.emitWithAck('clock'))).toBe('number')
  })

  it('shows everybody who is in a reaction, and keeps none', async () => {
    bo.socket.emit('react', '👏')
    bo.socket.emit('react', 'anything' as never)
    await until(() => fie.reactions.length > 0)
    expect(fie.reactions).toEqual(['👏'])
  })

  it('makes a participant a co-facilitator, who may lead from then on', async () => {
    expect(await fie.ask({ type: 'set-role', person: bo.id, role: 'co-facilitator' })).toEqual({ ok: true })
    await until(() => bo.view.lead !== null)
    expect(await bo.ask({ type: 'start' })).toEqual({ ok: true })
  })
})

describe('the door', () => {
  it('keeps who was removed out of the workshop and off the board, until they are let in again', async () => {
    const dan = await comes('participant')
    const { token } = dan.joined
    expect(await documentCode(token)).toBe(0)
    expect(await fie.ask({ type: 'remove', person: dan.id })).toEqual({ ok: true })
    await until(() => dan.dismissed === 'removed')
    expect(await documentCode(token)).toBe(4401)
    expect(await fie.ask({ type: 'set-door', open: true })).toEqual({ ok: true })
    const back = await WorkshopGuest.join(server.url, board, { ...visitor, token })
    guests.push(back)
    expect(back.view.you.standing).toBe('waiting')
    expect(back.view.step).toBeNull()
    expect(await documentCode(back.joined.token)).toBe(4402)
    expect(await back.ask({ type: 'raise-hand', up: true })).toEqual({ ok: false, refusal: 'not-in' })
    expect(await fie.ask({ type: 'admit', person: back.id })).toEqual({ ok: true })
    await until(() => back.view.you.standing === 'in')
    expect(await documentCode(back.joined.token)).toBe(0)
  })

  it('lets whoever comes while it is closed wait, also those who never say so', async () => {
    expect(await fie.ask({ type: 'set-door', open: false })).toEqual({ ok: true })
    const { token } = await joinBoard(server.url, board, visitor)
    expect(await documentCode(token)).toBe(4402)
    const file = await fetch(`${server.url}/api/boards/${board.id}/export/json`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(file.status).toBe(403)
  })

  it('is shut for strangers, other boards and foreign pages', async () => {
    const joined = await joinBoard(server.url, board, visitor)
    const knock = async (boardId: string, token: string) => {
      const guest = new WorkshopGuest(server.url, { ...joined, boardId, token })
      guests.push(guest)
      await until(() => guest.refusedAtDoor !== undefined)
      return guest.refusedAtDoor
    }
    const other = await makeBoard(server.url, { template: 'leadership-wheel' })
    expect(await knock(board.id, 'a guess')).toBe('unauthorized')
    expect(await knock(other.id, joined.token)).toBe('unauthorized')
    expect(await knock('no-such-board', joined.token)).toBe('gone')
    const foreign = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, {
      headers: { origin: 'https://elsewhere.dk' },
    })
    expect(foreign.status).toBe(403)
  })

  it('ends with the link and with the board', async () => {
    const { token } = fie.joined
    const headers = { authorization: `Bearer ${token}` }
    const url = `${server.url}/api/boards/${board.id}`
    await fetch(`${url}/secrets/participant/renew`, { method: 'POST', headers })
    await until(() => bo.dismissed === 'unauthorized' && cy.dismissed === 'unauthorized')
    expect(fie.dismissed).toBeUndefined()
    await fetch(url, { method: 'DELETE', headers })
    await until(() => fie.dismissed === 'gone')
  })

  it('closes behind who asks too much, and nobody else notices', async () => {
    const acks = await Promise.all(Array.from({ length: 60 }, () => bo.ask({ type: 'raise-hand', up: true })))
    expect(acks.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(40)
    expect(acks).toContainEqual({ ok: false, refusal: 'rate' })
    for (let n = 0; n < 200; n += 1) bo.socket.emit('react', '👏')
    await until(() => bo.dismissed === 'rate')
    expect(await cy.ask({ type: 'raise-hand', up: true })).toEqual({ ok: true })
  })
})
