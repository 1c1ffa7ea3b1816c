import type { LightMyRequestResponse } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toFile, type BoardFile } from '@samtavle/shared/board/board-file'
import type { BoardInfo, CreatedBoard, Joined } from '@samtavle/shared/protocol/http'
import { TestConnection } from '../sync/test-connection.ts'
import { somebody } from '../sync/test-person.ts'
import { bearing, TestApp } from '../test-app.ts'

let house: TestApp
beforeEach(async () => {
  house = await TestApp.open({ env: { IMPORT_MB: '1' } })
})
afterEach(() => house.close())

async function exported(): Promise<BoardFile> {
  const board = await house.board({ template: 'leadership-wheel' })
  const url = `/api/boards/${board.id}/export/json`
  return (await house.send('GET', url, bearing(await house.join(board)))).json<BoardFile>()
}

function replace(board: CreatedBoard, who: Joined, file: object): Promise<LightMyRequestResponse> {
  return house.post(`/api/boards/${board.id}/replace`, file, bearing(who))
}

async function infoOf(board: CreatedBoard, who: Joined): Promise<BoardInfo> {
  return (await house.send('GET', `/api/boards/${board.id}`, bearing(who))).json<BoardInfo>()
}

describe('importing a board', () => {
  it('loses nothing of what was exported', async () => {
    const file = await exported()
    const answer = await house.post('/api/boards/import', file)
    expect(answer.statusCode).toBe(201)
    const { id } = answer.json<CreatedBoard>()
    expect(toFile((await house.rooms.open(id)).board)).toEqual(file)
    expect(await house.stores.boards.get(id)).toMatchObject({ template: 'leadership-wheel', locale: 'da' })
  })

  it('says what is wrong with a file, and where', async () => {
    const file = await exported()
    const [first, second] = file.shapes
    const cases: [unknown, string][] = [
      [{}, 'body must have'],
      [{ ...file, version: 2 }, 'body/version'],
      [{ ...file, shapes: [first, { ...second, geo: [1, 2, '3', 4, 5] }] }, 'body/shapes/1/geo/2'],
      [{ ...file, shapes: [first, { ...second, type: 'unicorn' }] }, 'body/shapes/1 is no shape'],
      [{ ...file, shapes: [first, first] }, 'two shapes of one id'],
    ]
    for (const [payload, detail] of cases) {
      const answer = await house.post('/api/boards/import', payload as object)
      expect(answer.statusCode).toBe(422)
      expect(answer.json()).toMatchObject({ code: 'invalid-file', detail: expect.stringContaining(detail) })
    }
  })

  it('says that a file is no JSON', async () => {
    const headers = { 'content-type': 'application/json' }
    const answer = await house.send('POST', '/api/boards/import', { payload: 'PK\u0003\u0004', headers })
    expect(answer.json()).toMatchObject({ status: 422, code: 'invalid-file' })
  })

  it('reads no more than the settings allow', async () => {
    const file = await exported()
    const answer = await house.post('/api/boards/import', { ...file, padding: 'x'.repeat(1024 * 1024) })
    expect(answer.json()).toMatchObject({ status: 413, code: 'too-large' })
  })
})

describe('replacing a board by a file', () => {
  it('puts the file in its place, as a new generation, and nothing of the old is kept', async () => {
    const file = await exported()
    const board = await house.board({ title: 'Fortrolig titel', locale: 'en' })
    const anna = await house.join(board, 'facilitator')
    expect(await infoOf(board, anna)).toMatchObject({ generation: 1, title: 'Fortrolig titel', locale: 'en' })
    const answer = await replace(board, anna, file)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({ generation: 2 })
    const { title, template, locale } = file.meta
    expect(await infoOf(board, anna)).toMatchObject({ generation: 2, title, template, locale })
    expect(toFile((await house.rooms.open(board.id)).board)).toEqual(file)
    const { snapshot, updates } = await house.stores.log.read(board.id)
    const stored = [snapshot, ...updates].map((each) => Buffer.from(each?.update ?? []).toString('latin1'))
    expect(stored.join('')).not.toContain('Fortrolig')
  })

  it('sends everybody away to fetch it anew', async () => {
    const file = await exported()
    const board = await house.board()
    const anna = await house.join(board, 'facilitator')
    const line = new TestConnection()
    const room = await house.rooms.open(board.id)
    room.join(line, somebody('bo'))
    await replace(board, anna, file)
    expect(line.closed).toBe(4410)
  })

  it('is for facilitators', async () => {
    const file = await exported()
    const board = await house.board()
    for (const role of ['participant', 'observer'] as const)
      expect((await replace(board, await house.join(board, role), file)).statusCode).toBe(403)
    expect((await house.post(`/api/boards/${board.id}/replace`, file)).statusCode).toBe(401)
    expect((await house.stores.boards.get(board.id))?.generation).toBe(1)
  })

  it('leaves the board as it is when the file is no board', async () => {
    const file = await exported()
    const board = await house.board()
    const anna = await house.join(board, 'facilitator')
    const [first] = file.shapes
    for (const wrong of [{}, { ...file, shapes: [first, first] }]) {
      const answer = await replace(board, anna, wrong)
      expect(answer.json()).toMatchObject({ status: 422, code: 'invalid-file' })
    }
    expect(await infoOf(board, anna)).toMatchObject({ generation: 1, title: 'Vores tavle' })
  })

  it('brings nothing back of a board that is deleted meanwhile', async () => {
    const file = await exported()
    const board = await house.board()
    const anna = await house.join(board, 'facilitator')
    const deleted = house.send('DELETE', `/api/boards/${board.id}`, bearing(anna))
    const replaced = replace(board, anna, file)
    expect((await deleted).statusCode).toBe(204)
    expect([401, 404]).toContain((await replaced).statusCode)
    expect((await house.stores.log.read(board.id)).updates).toEqual([])
  })
})
