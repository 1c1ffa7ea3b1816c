import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TestApp } from '../test-app.ts'

let house: TestApp
beforeAll(async () => {
  house = await TestApp.open({ env: { PUBLIC_URL: 'https://tavle.region.dk' } })
})
afterAll(() => house.close())

const make = (headers: Record<string, string>) =>
  house.post('/api/boards', {}, { headers: { host: 'localhost:4000', ...headers } })

describe('a change', () => {
  it.each([
    ['a program', {}],
    ['our page', { origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin' }],
    ['our page at its public address', { origin: 'https://tavle.region.dk' }],
  ])('may be asked for by %s', async (_who, headers) => expect((await make(headers)).statusCode).toBe(201))

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://localhost:5000' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['another site that hides', { 'sec-fetch-site': 'cross-site' }],
  ])('may not be asked for by %s', async (_who, headers) => {
    expect((await make(headers)).json()).toMatchObject({ status: 403, code: 'foreign-origin' })
  })

  it('is the only thing that is refused: a link from elsewhere leads here', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' }
    expect((await house.send('GET', '/api/templates', { headers })).statusCode).toBe(200)
  })
})
