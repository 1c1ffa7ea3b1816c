import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toFile, type BoardFile } from '@samtavle/shared/board/board-file'
import type { CreatedBoard } from '@samtavle/shared/protocol/http'
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
