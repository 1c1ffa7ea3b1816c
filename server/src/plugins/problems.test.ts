import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problems } from '@samtavle/shared/protocol/http'
import { TestApp } from '../test-app.ts'
import { problemOf } from './problems.ts'

let house: TestApp
beforeAll(async () => {
  house = await TestApp.open()
})
afterAll(() => house.close())

const json = { 'content-type': 'application/json' }

describe('a refusal', () => {
  it.each([
    ['an address with nothing there', () => house.send('GET', '/api/nothing'), 404, 'no-such-path'],
    ['a method that is not for it', () => house.send('DELETE', '/api/boards'), 404, 'no-such-path'],
    ['a broken address', () => house.send('GET', '/api/boards/%E0%A4%A'), 400, 'invalid-request'],
    ['a field too few', () => house.post('/api/join', { code: 'KP73XZ' }), 400, 'invalid-request'],
    ['a field of the wrong kind', () => house.post('/api/boards', { title: 7 }), 400, 'invalid-request'],
    ['a board id that is none', () => house.send('GET', '/api/boards/a%20b'), 400, 'invalid-request'],
    [
      'half a JSON',
      () => house.send('POST', '/api/boards', { payload: '{', headers: json }),
      400,
      'invalid-request',
    ],
    [
      'a form',
      () =>
        house.send('POST', '/api/boards', {
          payload: 'a=1',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }),
      415,
      'wrong-media-type',
    ],
    [
      'plain text',
      () => house.send('POST', '/api/boards', { payload: '{}', headers: { 'content-type': 'text/plain' } }),
      415,
      'wrong-media-type',
    ],
    ['too much', () => house.post('/api/boards', { title: 'x'.repeat(2_000_000) }), 413, 'too-large'],
  ])('of %s is a problem with a code', async (_what, ask, status, code) => {
    const answer = await ask()
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(answer.json()).toMatchObject({ type: `urn:samtavle:problem:${code}`, status, code })
    expect(answer.json()).toHaveProperty('title')
  })

  it('says where a request is wrong', async () => {
    const answer = await house.post('/api/boards', { locale: 'sv' })
    expect(answer.json()).toMatchObject({ detail: expect.stringContaining('body/locale') })
  })

  it('has a title for every code', () => {
    for (const code of Object.keys(problems) as (keyof typeof problems)[]) {
      expect(problemOf(code)).toMatchObject({
        code,
        status: problems[code],
        title: expect.stringMatching(/\w/),
      })
    }
  })
})
