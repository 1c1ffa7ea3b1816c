import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TestApp } from '../test-app.ts'

let house: TestApp
beforeAll(async () => {
  house = await TestApp.open()
})
afterAll(() => house.close())

describe('the headers of every answer', () => {
  it.each(['/', '/api/templates', '/api/nothing'])('let %s load from here alone', async (url) => {
    const { headers } = await house.send('GET', url, { headers: { host: 'tavle.dk:4000' } })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("connect-src 'self' ws://tavle.dk:4000 wss://tavle.dk:4000")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' })
  })

  it('let the description of the API style itself, and no more', async () => {
    const { headers } = await house.send('GET', '/api/docs/')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("script-src 'self';")
    expect(policy.replace("style-src 'self' 'unsafe-inline'", '')).not.toContain('unsafe')
  })

  it('take no words from a strange Host', async () => {
    const { headers } = await house.send('GET', '/', { headers: { host: "x; script-src 'unsafe-inline'" } })
    expect(headers['content-security-policy']).not.toContain('unsafe')
  })

  it('leave HTTPS to whoever terminates it', async () => {
    expect((await house.send('GET', '/')).headers).not.toHaveProperty('strict-transport-security')
  })
})
