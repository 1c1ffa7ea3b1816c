import { describe, expect, it } from 'vitest'
import { isOwnOrigin, originOf } from './origin.ts'

const publicUrl = new URL('https://tavle.region.dk')

describe('where a page comes from', () => {
  it.each([
    ['http://localhost:4000', 'localhost:4000', true],
    ['https://localhost:4000', 'localhost:4000', true],
    ['https://tavle.region.dk', '10.0.0.7:4000', true],
    ['http://localhost:5000', 'localhost:4000', false],
    ['https://tavle.region.dk.evil.example', 'localhost:4000', false],
    ['http://tavle.region.dk', '10.0.0.7:4000', false],
    ['null', 'localhost:4000', false],
    ['', 'localhost:4000', false],
  ])('%s asking %s: ours is %s', (origin, host, own) => {
    expect(isOwnOrigin(origin, host, publicUrl)).toBe(own)
  })
})

describe('the address that links are made with', () => {
  it('is the one that was asked, so that links work on a local network', () => {
    expect(originOf({ protocol: 'http', host: '192.168.1.5:4000' }, undefined)).toBe(
      'http://192.168.1.5:4000',
    )
  })

  it('is PUBLIC_URL when that is set, whatever the proxy forwards', () => {
    expect(originOf({ protocol: 'http', host: '10.0.0.7:4000' }, publicUrl)).toBe('https://tavle.region.dk')
  })
})
