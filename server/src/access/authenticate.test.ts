import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CreatedBoard, Joined } from '@samtavle/shared/protocol/http'
import { TestApp } from '../test-app.ts'
import { authenticate } from './authenticate.ts'
import { Sessions, SESSION_SECONDS } from './sessions.ts'

let house: TestApp
let board: CreatedBoard
let bo: Joined
let now = 0

beforeEach(async () => {
  now = Date.parse('2026-11-22T14:30:00Z')
  house = await TestApp.open()
  board = await house.board()
  bo = await house.join(board, 'observer', 'Bo')
})
afterEach(() => house.close())

/** The upgrade that a browser or program would send. */
function knock(path: string, headers: Record<string, string> = {}, id = board.id) {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { url: path, headers: { host: 'tavle.dk', ...headers } })
  const { boards } = house.stores
  return authenticate(
    {
      boards,
      sessions: new Sessions(boards, () => now),
      whoIs: (session) => house.workshops.whoIs(session),
      publicUrl: undefined,
    },
    request,
    id,
  )
}

describe('a WebSocket', () => {
  it('is opened by the cookie, which tells who it is', async () => {
    const cookie = `andet=1; samtavle_${board.id}=${bo.token}`
    expect(await knock('/', { cookie, origin: 'https://tavle.dk' })).toEqual({
      kind: 'ok',
      who: { id: bo.participantId, alias: 'Bo', role: 'observer', sector: null },
    })
  })

  it('is opened by a token, for programs', async () => {
    expect(await knock(`/sync/x/board?ack=1&token=${bo.token}`)).toMatchObject({ kind: 'ok' })
  })

  it('stays closed to pages of other sites, whatever cookie comes along', async () => {
    const cookie = `samtavle_${board.id}=${bo.token}`
    expect(await knock('/', { cookie, origin: 'https://evil.example' })).toMatchObject({ code: 4403 })
  })

  it('stays closed without a session', async () => {
    expect(await knock('/')).toMatchObject({ kind: 'refused', code: 4401 })
    expect(await knock('/?token=guess')).toMatchObject({ kind: 'refused', code: 4401 })
  })

  it('stays closed to the session of another board', async () => {
    const other = await house.board()
    expect(await knock(`/?token=${bo.token}`, {}, other.id)).toMatchObject({ code: 4401 })
  })

  it('stays closed to a session that has grown old', async () => {
    now += SESSION_SECONDS * 1000
    expect(await knock(`/?token=${bo.token}`)).toMatchObject({ code: 4401 })
  })

  it('is told that the board is gone', async () => {
    await house.stores.boards.remove(board.id)
    expect(await knock(`/?token=${bo.token}`)).toMatchObject({ kind: 'refused', code: 4404 })
  })
})
