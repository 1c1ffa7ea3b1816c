import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CreatedBoard, Joined } from '@samtavle/shared/protocol/http'
import { TestApp } from '../test-app.ts'

let house: TestApp
let board: CreatedBoard

beforeEach(async () => {
  house = await TestApp.open()
  board = await house.board({ title: 'Sundhedsklyngen' })
})
afterEach(() => house.close())

const anna = { alias: 'Anna', sector: 'municipality' }
const joinByCode = (code: string, remoteAddress = '10.0.0.1') =>
  house.post('/api/join', { code, ...anna }, { remoteAddress })
const guessSecret = (id: string) => house.post(`/api/boards/${id}/join`, { secret: 'guess', ...anna })
const wrongCodes = (many: number) =>
  Array.from({ length: many }, (_, n) => `222${String(n + 222).padStart(3, '2')}`)

describe('getting in', () => {
  it.each(['facilitator', 'participant', 'observer'] as const)('gives the %s link its role', async (role) => {
    const answer = await house.post(`/api/boards/${board.id}/join`, { secret: board.secrets[role], ...anna })
    expect(answer.statusCode).toBe(200)
    expect(answer.json<Joined>()).toMatchObject({ boardId: board.id, role })
  })

  it('works with a code typed in any way, as a participant', async () => {
    const typed = ` ${board.code.slice(0, 3).toLowerCase()}-${board.code.slice(3)}`
    expect((await joinByCode(typed)).json<Joined>()).toMatchObject({ boardId: board.id, role: 'participant' })
  })

  it('keeps the session in a cookie that scripts and other sites cannot use', async () => {
    const answer = await joinByCode(board.code)
    expect(answer.cookies).toEqual([
      expect.objectContaining({
        name: `samtavle_${board.id}`,
        value: answer.json<Joined>().token,
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
      }),
    ])
    expect(answer.cookies[0]).not.toHaveProperty('secure')
  })

  it('keeps the cookie to HTTPS where there is HTTPS', async () => {
    const headers = { 'x-forwarded-proto': 'https' }
    const answer = await house.post('/api/join', { code: board.code, ...anna }, { headers })
    expect(answer.cookies[0]).toMatchObject({ secure: true })
  })

  it('stores neither secrets nor tokens', async () => {
    const { token } = (await joinByCode(board.code)).json<Joined>()
    const { boards } = house.stores
    const record = await boards.get(board.id)
    expect(JSON.stringify(record)).not.toContain(board.secrets.participant)
    expect(await boards.session(token)).toBeUndefined()
  })

  it('needs a name that can be seen', async () => {
    const answer = await house.post('/api/join', { code: board.code, alias: '\u200B', sector: null })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'invalid-request', detail: expect.stringContaining('alias') })
  })

  it('shows what is behind the door to whoever has the key', async () => {
    const expected = { boardId: board.id, title: 'Sundhedsklyngen', locale: 'da' }
    const byCode = await house.post('/api/preview', { code: board.code })
    expect(byCode.json()).toEqual({ ...expected, role: 'participant' })
    const bySecret = await house.post(`/api/boards/${board.id}/preview`, { secret: board.secrets.observer })
    expect(bySecret.json()).toEqual({ ...expected, role: 'observer' })
  })
})

describe('guessing', () => {
  it('hears the same of a wrong secret and of a board that is not there', async () => {
    const [wrong, missing] = await Promise.all([guessSecret(board.id), guessSecret('no-such-board')])
    expect(wrong.statusCode).toBe(404)
    expect(wrong.json()).toMatchObject({ code: 'unknown-link' })
    expect(missing.payload).toBe(wrong.payload)
    expect(missing.statusCode).toBe(wrong.statusCode)
  })

  it('lets three hundred people in from one address at once', async () => {
    const answers = await Promise.all(Array.from({ length: 300 }, () => joinByCode(board.code)))
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
    expect(new Set(answers.map((answer) => answer.json<Joined>().participantId)).size).toBe(300)
  })

  it('lets a room in that has typed the same wrong code a hundred times', async () => {
    const wrong = await Promise.all(Array.from({ length: 100 }, () => joinByCode('222222')))
    expect(wrong.every(({ statusCode }) => statusCode === 404)).toBe(true)
    expect((await joinByCode(board.code)).statusCode).toBe(200)
  })

  it('is stopped after thirty different codes, without a word on whether the next is right', async () => {
    for (const code of wrongCodes(30))
      expect((await joinByCode(code)).json()).toMatchObject({ code: 'unknown-code' })
    const [right, wrong] = [await joinByCode(board.code), await joinByCode('333333')]
    expect(right.statusCode).toBe(429)
    expect(right.json()).toMatchObject({ code: 'too-many' })
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(500)
    expect(wrong.payload).toBe(right.payload)
  })

  it('is stopped for one address and no other', async () => {
    for (const code of wrongCodes(30)) await joinByCode(code)
    expect((await joinByCode(board.code, '10.0.0.2')).statusCode).toBe(200)
  })

  it('gains nothing by guessing at once', async () => {
    const answers = await Promise.all(wrongCodes(100).map((code) => joinByCode(code)))
    expect(answers.filter(({ statusCode }) => statusCode === 404).length).toBeLessThanOrEqual(30)
  })

  it('of links counts like guessing of codes', async () => {
    for (const code of wrongCodes(30)) await house.post(`/api/boards/${board.id}/preview`, { secret: code })
    const answer = await house.post('/api/join', { code: board.code, ...anna })
    expect(answer.statusCode).toBe(429)
  })
})
