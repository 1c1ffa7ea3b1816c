import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CreatedBoard, RenewedLink } from '@samtavle/shared/protocol/http'
import type { LinkRole } from '@samtavle/shared/access/person'
import { bearing, TestApp } from '../test-app.ts'
import { TestConnection } from '../sync/test-connection.ts'

let house: TestApp
let board: CreatedBoard

beforeEach(async () => {
  house = await TestApp.open()
  board = await house.board()
})
afterEach(() => house.close())

async function renew(role: LinkRole, as: LinkRole = 'facilitator') {
  const who = await house.join(board, as)
  return house.send('POST', `/api/boards/${board.id}/secrets/${role}/renew`, bearing(who))
}

const joining = (secret: string) =>
  house.post(`/api/boards/${board.id}/join`, { secret, alias: 'Bo', sector: null })

describe('renewing a link', () => {
  it('closes the old one and opens the new', async () => {
    const { secret, link } = (await renew('observer')).json<RenewedLink>()
    expect((await joining(board.secrets.observer)).json()).toMatchObject({ code: 'unknown-link' })
    expect((await joining(secret)).json()).toMatchObject({ role: 'observer' })
    expect(link).toContain(`/b/${board.id}#${secret}`)
  })

  it('ends the sessions that came by it, and no others', async () => {
    const [bo, ida] = [await house.join(board, 'participant'), await house.join(board, 'observer')]
    await renew('participant')
    const ask = async (who: typeof bo) =>
      (await house.send('GET', `/api/boards/${board.id}`, bearing(who))).statusCode
    expect([await ask(bo), await ask(ida)]).toEqual([401, 200])
  })

  it('closes the sockets of who came by it, and of no others', async () => {
    const room = await house.rooms.open(board.id)
    const came = async (role: LinkRole) => {
      const connection = new TestConnection()
      const { participantId: id } = await house.join(board, role)
      room.join(connection, { id, alias: role, role, sector: null })
      return connection
    }
    const [participant, observer] = [await came('participant'), await came('observer')]
    await renew('participant')
    expect([participant.closed, observer.closed]).toEqual([4401, undefined])
  })

  it('renews the code with the participants’ link, since it opens the same door', async () => {
    const { code } = (await renew('participant')).json<RenewedLink>()
    expect(code).not.toBe(board.code)
    expect((await house.post('/api/preview', { code: board.code })).statusCode).toBe(404)
    expect((await house.post('/api/preview', { code })).statusCode).toBe(200)
  })

  it('leaves the code alone otherwise', async () => {
    expect((await renew('facilitator')).json<RenewedLink>()).not.toHaveProperty('code')
    expect((await house.post('/api/preview', { code: board.code })).statusCode).toBe(200)
  })

  it.each(['participant', 'observer'] as const)('is not for a %s', async (role) => {
    const answer = await renew('observer', role)
    expect(answer.json()).toMatchObject({ status: 403, code: 'not-allowed' })
    expect((await joining(board.secrets.observer)).statusCode).toBe(200)
  })
})
