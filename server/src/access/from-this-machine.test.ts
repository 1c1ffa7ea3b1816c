import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { isFromThisMachine } from './from-this-machine.ts'

const asked = (remoteAddress: string | undefined, headers: Record<string, string>) =>
  isFromThisMachine({ headers, socket: { remoteAddress } as IncomingMessage['socket'] })

it.each([
  ['127.0.0.1', 'localhost:4000'],
  ['127.0.0.1', 'LOCALHOST'],
  ['127.8.9.10', '127.0.0.1'],
  ['::ffff:127.0.0.1', '127.0.0.1:4000'],
  ['::1', '[::1]:4000'],
])('knows a program on this machine by %s and %s', (address, host) => {
  expect(asked(address, { host })).toBe(true)
})

it.each([
  ['10.0.0.7', 'localhost:4000'],
  ['::ffff:10.0.0.7', 'localhost:4000'],
  ['127.0.0.1', 'tavle.example.dk'],
  ['127.0.0.1', 'localhost.example.dk'],
  ['127.0.0.1', '127.0.0.1.example.dk'],
  [undefined, 'localhost:4000'],
])('takes %s and %s for a stranger', (address, host) => {
  expect(asked(address, { host })).toBe(false)
})

it.each(['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'forwarded', 'x-real-ip', 'via'])(
  'takes what comes through a proxy with %s for a stranger, whatever it says',
  (name) => {
    expect(asked('127.0.0.1', { host: 'localhost:4000', [name]: '127.0.0.1' })).toBe(false)
  },
)

it('takes who names no host for a stranger', () => {
  expect(asked('127.0.0.1', {})).toBe(false)
})
