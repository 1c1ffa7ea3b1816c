import { fromBase64 } from 'lib0/buffer'
import { expect, it } from 'vitest'
import { toBase64 } from './base64.ts'

it('writes bytes as others read them, whatever their number', () => {
  expect(
    ['', 'M', 'Ma', 'Man'].map((text) => toBase64(Uint8Array.from(text, (one) => one.charCodeAt(0)))),
  ).toEqual(['', 'TQ==', 'TWE=', 'TWFu'])
  const bytes = Uint8Array.from({ length: 1000 }, (_, index) => (index * 167) % 256)
  expect([...fromBase64(toBase64(bytes))]).toEqual([...bytes])
})
