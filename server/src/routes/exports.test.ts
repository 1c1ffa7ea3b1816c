import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CreatedBoard, Joined } from '@samtavle/shared/protocol/http'
import { bearing, TestApp } from '../test-app.ts'

let house: TestApp
let board: CreatedBoard
let observer: Joined

beforeAll(async () => {
  house = await TestApp.open()
  board = await house.board({ template: 'leaders-across-sectors', title: 'Ærø & Åse: mål' })
  observer = await house.join(board, 'observer')
})
afterAll(() => house.close())

const get = (rest: string, who = bearing(observer)) =>
  house.send('GET', `/api/boards/${board.id}/export/${rest}`, who)

describe('exporting', () => {
  it.each([
    ['png', 'image/png', '\u0089PNG'],
    ['svg', 'image/svg+xml', '<?xml'],
    ['pdf', 'application/pdf', '%PDF-1.7'],
    ['json', 'application/json', '{'],
  ])('gives a %s under the name of the board', async (format, mediaType, start) => {
    const answer = await get(format)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toContain(mediaType)
    expect(answer.rawPayload.toString('latin1', 0, start.length)).toBe(start)
    const disposition = String(answer.headers['content-disposition'])
    expect(disposition).toMatch(/^attachment; filename="[ -~]+"; /)
    expect(disposition).toContain(`filename*=UTF-8''${encodeURIComponent(`Ærø & Åse mål.${format}`)}`)
  })

  it('gives one frame, which is less than the board', async () => {
    const frame = (await house.rooms.open(board.id)).board.all().find(({ type }) => type === 'frame')
    const [one, all] = [await get(`svg?frame=${frame?.id}`), await get('svg')]
    expect(one.statusCode).toBe(200)
    expect(one.payload.length).toBeLessThan(all.payload.length)
  })

  it('gives a selection', async () => {
    const [first] = (await house.rooms.open(board.id)).board.all()
    expect((await get(`svg?selection=${first?.id},gone`)).payload).toContain('<svg')
  })

  it('refuses a frame that is not there, or is no frame', async () => {
    const note = (await house.rooms.open(board.id)).board.all().find(({ type }) => type !== 'frame')
    for (const id of ['gone', note?.id]) {
      expect((await get(`png?frame=${id}`)).json()).toMatchObject({ status: 404, code: 'no-such-frame' })
    }
  })

  it('refuses a format that there is not', async () => {
    expect((await get('docx')).json()).toMatchObject({ status: 400, code: 'invalid-request' })
  })

  it('is for those who have joined', async () => {
    expect((await get('json', {})).json()).toMatchObject({ status: 401, code: 'no-session' })
  })
})
