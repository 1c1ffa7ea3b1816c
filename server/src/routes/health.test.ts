import { expect, it, vi } from 'vitest'
import type { TemplateInfo } from '@samtavle/shared/protocol/http'
import { TestConnection } from '../sync/test-connection.ts'
import { somebody } from '../sync/test-person.ts'
import { TestApp } from '../test-app.ts'

it('is healthy, and ready while boards can be stored', async () => {
  const house = await TestApp.open()
  expect((await house.send('GET', '/healthz')).json()).toEqual({ ok: true })
  expect((await house.send('GET', '/readyz')).statusCode).toBe(200)
  await house.close()
})

it('is alive but not ready when the disk is full', async () => {
  const house = await TestApp.open({
    stores: (stores) => ({ ...stores, check: () => Promise.reject(new Error('disk full')) }),
  })
  expect((await house.send('GET', '/healthz')).statusCode).toBe(200)
  expect((await house.send('GET', '/readyz')).json()).toMatchObject({ status: 503, code: 'not-ready' })
  expect(house.log.join('')).toContain('disk full')
  await house.close()
})

it('is not ready when the store does not answer, and asks it but once', async () => {
  let asked = 0
  const check = () => {
    asked += 1
    return new Promise<void>(() => undefined)
  }
  const house = await TestApp.open({ stores: (stores) => ({ ...stores, check }) })
  const answers = await Promise.all(Array.from({ length: 50 }, () => house.send('GET', '/readyz')))
  for (const answer of answers) {
    expect(answer.statusCode).toBe(503)
    expect(answer.json()).toMatchObject({ code: 'not-ready', detail: 'the store does not answer' })
  }
  expect(asked).toBe(1)
  expect(house.log.filter((line) => line.includes('the store does not answer'))).toHaveLength(1)
  await house.close()
})

it('says while it stops that it lives, and that people and programs are to go elsewhere', async () => {
  const house = await TestApp.open()
  const address = await house.app.listen({ host: '127.0.0.1', port: 0 })
  const room = await house.rooms.open((await house.board()).id)
  for (let n = 0; n < 50; n += 1) room.join(new TestConnection(), somebody(`${n}`))
  const closing = house.close()
  await vi.waitUntil(() => house.rooms.stopping)
  const ask = async (path: string) => {
    const answer = await fetch(`${address}${path}`)
    return [answer.status, await answer.text()] as const
  }
  expect(await ask('/healthz')).toEqual([200, '{"ok":true}'])
  const [status, problem] = await ask('/readyz')
  expect(status).toBe(503)
  expect(JSON.parse(problem)).toMatchObject({ code: 'not-ready', detail: 'the server is stopping' })
  expect(await ask('/api/templates')).toEqual([503, problem])
  expect((await ask('/metrics'))[0]).toBe(200)
  await closing
  await expect(ask('/healthz')).rejects.toThrow('fetch failed')
})

it('tells programs of the templates, in either language', async () => {
  const house = await TestApp.open()
  const list = async (query: string) =>
    (await house.send('GET', `/api/templates${query}`)).json<TemplateInfo[]>()
  const [danish, english] = [await list(''), await list('?locale=en')]
  expect(danish.map(({ id }) => id)).toContain('leadership-wheel')
  expect(danish[0]?.title).not.toBe(english[0]?.title)
  expect(english[0]).toMatchObject({ minutes: expect.any(Number), source: expect.stringMatching(/\S/) })
  await house.close()
})
