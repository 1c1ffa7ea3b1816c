import { describe, expect, it } from 'vitest'
import { TokenBucket } from './token-bucket.ts'

describe('a token bucket', () => {
  it('allows a burst, then so much a second', () => {
    const bucket = new TokenBucket(10, 20, 0)
    for (let n = 0; n < 20; n += 1) expect(bucket.take(1, 0)).toBe(true)
    expect(bucket.take(1, 0)).toBe(false)
    expect(bucket.take(1, 100)).toBe(true)
    expect(bucket.take(1, 100)).toBe(false)
  })

  it('never saves up more than it holds', () => {
    const bucket = new TokenBucket(10, 20, 0)
    expect(bucket.take(21, 1_000_000)).toBe(false)
    expect(bucket.take(20, 1_000_000)).toBe(true)
  })
})
