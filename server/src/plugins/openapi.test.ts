import { expect, it } from 'vitest'
import { TestApp } from '../test-app.ts'

interface Description {
  readonly openapi: string
  readonly paths: Record<string, Record<string, { summary?: string; responses: Record<string, unknown> }>>
}

it('describes every route, with its refusals', async () => {
  const house = await TestApp.open()
  const { openapi, paths } = (await house.send('GET', '/api/docs/json')).json<Description>()
  expect(openapi).toBe('3.1.0')
  expect(Object.keys(paths).toSorted()).toEqual([
    '/api/boards',
    '/api/boards/import',
    '/api/boards/{id}',
    '/api/boards/{id}/export/{format}',
    '/api/boards/{id}/images',
    '/api/boards/{id}/images/{imageId}',
    '/api/boards/{id}/join',
    '/api/boards/{id}/preview',
    '/api/boards/{id}/replace',
    '/api/boards/{id}/secrets/{role}/renew',
    '/api/join',
    '/api/preview',
    '/api/templates',
    '/healthz',
    '/metrics',
    '/readyz',
  ])
  for (const route of Object.values(paths).flatMap((methods) => Object.values(methods))) {
    expect(route.summary).toMatch(/\w/)
    expect(Object.keys(route.responses)).toEqual(expect.arrayContaining(['4XX', '5XX']))
  }
  await house.close()
})

it('can be read in a browser without a script of its own in the page', async () => {
  const house = await TestApp.open()
  const { payload } = await house.send('GET', '/api/docs/')
  expect(payload).toContain('swagger-ui-bundle.js')
  expect(payload).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|style=/)
  await house.close()
})
