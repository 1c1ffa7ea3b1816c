import { describe, expect, it } from 'vitest'
import { addressLines } from './addresses.ts'

const address = (ip: string, rest: object = {}) => ({
  address: ip,
  netmask: '255.255.255.0',
  family: 'IPv4' as const,
  mac: '00:00:00:00:00:00',
  internal: false,
  cidr: null,
  ...rest,
})
const interfaces = {
  lo: [address('127.0.0.1', { internal: true })],
  eth0: [address('192.168.1.5'), address('fe80::1', { family: 'IPv6', scopeid: 1 })],
  wifi: [address('10.0.0.9')],
}
const listening = { host: '0.0.0.0', port: 4000, publicUrl: undefined, defaultLocale: 'da' as const }
const urls = (given: object = {}) =>
  addressLines({ ...listening, ...given }, interfaces)
    .join('\n')
    .match(/http\S+/g)

describe('the addresses shown at start', () => {
  it('are those of this machine, of the local network, and of the API', () => {
    expect(urls()).toEqual([
      'http://localhost:4000',
      'http://192.168.1.5:4000',
      'http://10.0.0.9:4000',
      'http://localhost:4000/api/docs',
    ])
  })

  it('leave the network out when nobody there can come in', () => {
    expect(urls({ host: '127.0.0.1' })).toEqual(['http://localhost:4000', 'http://localhost:4000/api/docs'])
  })

  it('have the one that people are given', () => {
    expect(urls({ publicUrl: new URL('https://tavle.region.dk') })).toContain('https://tavle.region.dk')
  })
})
