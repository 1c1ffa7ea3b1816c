import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TestApp } from '../test-app.ts'

let house: TestApp
let pageDir: string

beforeAll(async () => {
  pageDir = await mkdtemp(join(tmpdir(), 'samtavle-page-'))
  await mkdir(join(pageDir, 'assets'))
  await writeFile(join(pageDir, 'index.html'), '<!doctype html><title>Samtavle</title>')
  await writeFile(join(pageDir, 'assets', 'main-abc123.js'), 'export {}\n'.repeat(500))
  await writeFile(join(pageDir, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  house = await TestApp.open({ pageDir })
})
afterAll(async () => {
  await house.close()
  await rm(pageDir, { recursive: true })
})

function at(url: string, accept: string) {
  return house.send('GET', url, { headers: { accept } })
}

describe('the page', () => {
  it.each(['/', '/join', '/b/z1dVTIpmIgT1lF1PCMV1E'])(
    'is at %s, and asked for anew each time',
    async (url) => {
      const answer = await house.send('GET', url)
      expect(answer.payload).toContain('<title>Samtavle</title>')
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
      expect(answer.headers['cache-control']).toBe('no-cache')
    },
  )

  it('keeps its assets for a year, since a change gives them another name', async () => {
    const { headers } = await house.send('GET', '/assets/main-abc123.js')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await house.send('GET', '/favicon.svg')).headers['cache-control']).toBe('no-cache')
  })

  it('travels compressed', async () => {
    const headers = { 'accept-encoding': 'br' }
    const answer = await house.send('GET', '/assets/main-abc123.js', { headers })
    expect(answer.headers['content-encoding']).toBe('br')
    expect(answer.rawPayload.length).toBeLessThan(500)
  })

  it('tells whoever has come to no page of ours so, in words for people or for programs', async () => {
    const browser = 'text/html,application/xhtml+xml,*/*;q=0.8'
    const shown = await at('/nowhere', browser)
    expect([shown.statusCode, shown.payload]).toEqual([
      404,
      expect.stringContaining('<title>Samtavle</title>'),
    ])
    expect(shown.headers['etag']).toBeUndefined()
    for (const [url, accept] of [['/nowhere', '*/*'] as const, ['/api/nowhere', browser] as const])
      expect((await at(url, accept)).json()).toMatchObject({ code: 'no-such-path', status: 404 })
  })

  it('gives away nothing outside its folder', async () => {
    for (const url of ['/../package.json', '/..%2f..%2fetc/passwd', '/assets/missing.js']) {
      expect((await house.send('GET', url)).statusCode).toBe(404)
    }
  })
})

it('says so when the page has not been built', async () => {
  const bare = await TestApp.open()
  const answer = await bare.send('GET', '/')
  expect(answer.statusCode).toBe(503)
  expect(answer.payload).toContain('pnpm build')
  await bare.close()
})
