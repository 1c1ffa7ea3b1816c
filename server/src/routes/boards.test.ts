import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BoardInfo, CreatedBoard } from '@samtavle/shared/protocol/http'
import { bearing, TestApp } from '../test-app.ts'
import { TestConnection } from '../sync/test-connection.ts'

let house: TestApp
beforeEach(async () => {
  house = await TestApp.open()
})
afterEach(() => house.close())

describe('a new board', () => {
  it('has a code and three links with their secrets in the fragment', async () => {
    const answer = await house.post('/api/boards', {}, { headers: { host: '192.168.1.5:4000' } })
    expect(answer.statusCode).toBe(201)
    const { id, code, secrets, links } = answer.json<CreatedBoard>()
    expect(answer.headers.location).toBe(`/api/boards/${id}`)
    expect(code).toHaveLength(6)
    expect(new Set(Object.values(secrets)).size).toBe(3)
    expect(links.observer).toBe(`http://192.168.1.5:4000/b/${id}#${secrets.observer}`)
  })

  it('is empty, named in the language of the place', async () => {
    const board = await house.board({})
    const room = await house.rooms.open(board.id)
    expect(room.board.meta).toMatchObject({ title: 'Ny tavle', locale: 'da', template: null })
    expect(room.board.all()).toEqual([])
  })

  it('begins with the objects of its template, on disk before anyone is told of it', async () => {
    const board = await house.board({ template: 'leadership-wheel', locale: 'en' })
    expect((await house.stores.log.read(board.id)).updates).toHaveLength(1)
    const room = await house.rooms.open(board.id)
    expect(room.board.meta).toMatchObject({ template: 'leadership-wheel', locale: 'en' })
    expect(room.board.meta.source).toContain('VIVE')
    expect(room.board.all().length).toBeGreaterThan(10)
    expect(room.board.all().every(({ layer }) => layer === 'template')).toBe(true)
  })

  it('needs a template that there is', async () => {
    const answer = await house.post('/api/boards', { template: 'toString' })
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({ code: 'no-such-template' })
  })

  it('is not there when its beginning could not be stored', async () => {
    const made: string[] = []
    const broken = await TestApp.open({
      stores: (stores) => ({
        ...stores,
        log: { ...stores.log, append: () => Promise.reject(new Error('disk full')) },
        boards: {
          ...stores.boards,
          create: (board) => {
            made.push(board.id)
            return stores.boards.create(board)
          },
        },
      }),
    })
    const answer = await broken.post('/api/boards', {})
    expect(answer.statusCode).toBe(500)
    expect(answer.payload).not.toContain('disk full')
    expect(await broken.stores.boards.get(made[0] ?? '')).toBeUndefined()
    await broken.close()
  })

  it('draws another code when the first is taken', async () => {
    let refused = 0
    const crowded = await TestApp.open({
      stores: (stores) => ({
        ...stores,
        boards: {
          ...stores.boards,
          create: async (board) => refused++ >= 3 && stores.boards.create(board),
        },
      }),
    })
    expect((await crowded.board()).code).toHaveLength(6)
    expect(refused).toBe(4)
    await crowded.close()
  })

  it('can be made as often per hour and address as the settings say', async () => {
    const strict = await TestApp.open({ env: { BOARDS_PER_HOUR: '2' } })
    expect((await strict.post('/api/boards', {})).statusCode).toBe(201)
    expect((await strict.post('/api/boards', {})).statusCode).toBe(201)
    const answer = await strict.post('/api/boards', {})
    expect(answer.json()).toMatchObject({ code: 'too-many' })
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    await strict.close()
  })
})

describe('what one may know of a board', () => {
  it('is its title and oneself', async () => {
    const board = await house.board({ title: '  Vores tavle ' })
    const bo = await house.join(board, 'participant', 'Bo')
    const answer = await house.send('GET', `/api/boards/${board.id}`, bearing(bo))
    expect(answer.json<BoardInfo>()).toEqual({
      id: board.id,
      title: 'Vores tavle',
      template: null,
      locale: 'da',
      createdAt: '2026-11-22T14:30:00.000Z',
      generation: 1,
      imageBytes: 10 * 1024 * 1024,
      you: { participantId: bo.participantId, role: 'participant', alias: 'Bo', sector: null },
    })
  })

  it('is also the code, for the facilitator to share', async () => {
    const board = await house.board()
    const answer = await house.send(
      'GET',
      `/api/boards/${board.id}`,
      bearing(await house.join(board, 'facilitator')),
    )
    expect(answer.json()).toMatchObject({ code: board.code })
  })

  it('is asked for by cookie, bearer or query', async () => {
    const board = await house.board()
    const { token } = await house.join(board)
    const url = `/api/boards/${board.id}`
    const asked = [
      house.send('GET', url, { cookies: { [`samtavle_${board.id}`]: token } }),
      house.send('GET', url, { headers: { authorization: `bearer ${token}` } }),
      house.send('GET', `${url}?token=${token}`),
    ]
    for (const { statusCode } of await Promise.all(asked)) expect(statusCode).toBe(200)
  })

  it('is nothing without a session', async () => {
    const board = await house.board()
    const other = await house.join(await house.board())
    for (const rest of [{}, bearing(other)]) {
      const answer = await house.send('GET', `/api/boards/${board.id}`, rest)
      expect(answer.statusCode).toBe(401)
      expect(answer.json()).toMatchObject({ code: 'no-session' })
    }
  })

  it('ends a month after joining', async () => {
    const board = await house.board()
    const bo = await house.join(board)
    house.later(31 * 24 * 60 * 60 * 1000)
    expect((await house.send('GET', `/api/boards/${board.id}`, bearing(bo))).statusCode).toBe(401)
  })
})

describe('deleting a board', () => {
  it('is for facilitators alone', async () => {
    const board = await house.board()
    for (const role of ['participant', 'observer'] as const) {
      const answer = await house.send(
        'DELETE',
        `/api/boards/${board.id}`,
        bearing(await house.join(board, role)),
      )
      expect(answer.statusCode).toBe(403)
      expect(answer.json()).toMatchObject({ code: 'not-allowed' })
    }
    expect(await house.stores.boards.get(board.id)).toBeDefined()
  })

  it('leaves nothing of it, and sends everybody away for good', async () => {
    const board = await house.board({ template: 'leadership-wheel' })
    const facilitator = await house.join(board, 'facilitator')
    const connection = new TestConnection()
    const who = { id: 'bo', alias: 'Bo', role: 'participant', sector: null } as const
    ;(await house.rooms.open(board.id)).join(connection, who)
    const answer = await house.send('DELETE', `/api/boards/${board.id}`, bearing(facilitator))
    expect(answer.statusCode).toBe(204)
    expect(connection.closed).toBe(4404)
    expect((await house.stores.log.read(board.id)).updates).toEqual([])
    expect(await house.stores.boards.byCode(board.code)).toBeUndefined()
    const after = await house.send('GET', `/api/boards/${board.id}`, bearing(facilitator))
    expect(after.json()).toMatchObject({ status: 404, code: 'no-such-board' })
  })
})
