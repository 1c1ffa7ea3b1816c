import { expect, it } from 'vitest'
import type { TemplateInfo } from '@samtavle/shared/protocol/http'
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
