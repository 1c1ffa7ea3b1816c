import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TestPeer } from '../sync/rooms/test-peer.ts'
import { somebody } from '../sync/test-person.ts'
import { bearing, TestApp } from '../test-app.ts'

const token = 'a-token-of-metrics'

let house: TestApp
let address: string

async function listen(env: Record<string, string> = {}): Promise<void> {
  house = await TestApp.open({ env })
  address = await house.app.listen({ host: '127.0.0.1', port: 0 })
}

const read = (headers: Record<string, string> = {}) => fetch(`${address}/metrics`, { headers })

beforeEach(() => listen())
afterEach(() => house.close())

describe('the address for Prometheus', () => {
  it('answers a program on the same machine', async () => {
    const answer = await read()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    expect(await answer.text()).toContain('\nsamtavle_people 0\n')
  })

  it('does not exist for whoever comes through a proxy on the same machine', async () => {
    for (const headers of [{ 'x-forwarded-for': '10.0.0.7' }, { 'x-forwarded-for': '127.0.0.1' }]) {
      const answer = await read(headers)
      expect(answer.status).toBe(404)
      expect(await answer.json()).toMatchObject({ code: 'no-such-path' })
    }
  })

  it('does not exist for other machines, nor for this one once the server has an address for others', async () => {
    const headers = { host: 'localhost' }
    const other = await house.send('GET', '/metrics', { remoteAddress: '10.0.0.7', headers })
    expect(other.statusCode).toBe(404)
    await house.close()
    await listen({ PUBLIC_URL: 'https://tavle.example.dk' })
    expect((await read()).status).toBe(404)
  })

  it('answers whoever has the token, and nobody else, once there is one', async () => {
    await house.close()
    await listen({ METRICS_TOKEN: token, PUBLIC_URL: 'https://tavle.example.dk' })
    const authorization = `Bearer ${token}`
    expect((await read({ authorization, 'x-forwarded-for': '10.0.0.7' })).status).toBe(200)
    for (const wrong of ['', 'Bearer another-token-of', token, `Basic ${token}`])
      expect((await read({ authorization: wrong })).status).toBe(404)
    expect((await read()).status).toBe(404)
    expect((await fetch(`${address}/metrics?token=${token}`)).status).toBe(404)
  })

  it('tells once of each thing that happens on a board', async () => {
    const room = await house.rooms.open((await house.board()).id)
    const anna = new TestPeer().join(room, somebody('anna', 'facilitator'), { wantsAck: true })
    await vi.waitUntil(() => anna.frames('ack').length === 1)
    anna.doc.getMap('meta').set('title', 'Overlevering')
    await vi.waitUntil(() => anna.frames('ack').length === 2)
    const text = await (await read()).text()
    for (const figure of [
      'samtavle_rooms 1',
      'samtavle_people 1',
      'samtavle_board_open_duration_seconds_count 1',
      'samtavle_updates_total 2',
      'samtavle_commit_duration_seconds_count 1',
      'samtavle_fan_out_duration_seconds_count 1',
      'samtavle_commit_failures_total 0',
    ])
      expect(text).toContain(`\n${figure}\n`)
  })

  it('tells how long requests take by route, and nothing of who asked for which board', async () => {
    const board = await house.board({ title: 'Fortrolig titel' })
    const anna = await house.join(board, 'facilitator', 'Anna Fortrolig')
    await house.send('GET', `/api/boards/${board.id}`, bearing(anna))
    await house.send('GET', '/a/path/that/somebody/made/up')
    const text = await (await read()).text()
    expect(text).toContain(
      'samtavle_http_request_duration_seconds_count{method="GET",route="/api/boards/:id",status="200"} 1\n',
    )
    expect(text).toContain('{method="any",route="none",status="404"} 1\n')
    for (const secret of [board.id, anna.participantId, anna.token, board.code, 'Fortrolig', 'made'])
      expect(text).not.toContain(secret)
  })
})
