import { expect, it } from 'vitest'
import { hashOf } from '../access/secrets.ts'
import { bearing, TestApp } from '../test-app.ts'

it('logs what was asked and answered, and nothing of who or with what', async () => {
  const house = await TestApp.open()
  const board = await house.board({ title: 'Fortrolig titel' })
  const anna = await house.join(board, 'facilitator', 'Anna Fortrolig')
  await house.send('GET', `/api/boards/${board.id}?token=${anna.token}`, { remoteAddress: '10.9.8.7' })
  await house.send('GET', `/api/boards/${board.id}`, { cookies: { [`samtavle_${board.id}`]: anna.token } })
  await house.send('GET', `/api/boards/${board.id}`, bearing(anna))
  await house.post('/api/join', { code: board.code, alias: 'Anna Fortrolig', sector: null })
  await house.post('/api/join', { code: board.code, alias: '', sector: null })
  await house.send('GET', `/b/${board.id}?utm=1`)
  const log = house.log.join('')
  expect(log).toContain(`"path":"/api/boards/${board.id}","status":200`)
  const secrets = [...Object.values(board.secrets), anna.token, hashOf(anna.token), board.code]
  for (const secret of [...secrets, 'Fortrolig', 'token=', '10.9.8.7', 'utm'])
    expect(log).not.toContain(secret)
  await house.close()
})

it('redacts secrets in whatever is logged by mistake', async () => {
  const house = await TestApp.open()
  house.app.log.error(
    { session: { token: 'T0', alias: 'A0' }, secret: 'S0', body: { code: 'C0' } },
    'a mistake',
  )
  const log = house.log.join('')
  expect(log).toContain('a mistake')
  for (const secret of ['T0', 'A0', 'S0', 'C0']) expect(log).not.toContain(secret)
  await house.close()
})
