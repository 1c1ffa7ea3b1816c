import { describe, expect, it } from 'vitest'
import { hashOf, newCode, newSecret, readCode, sameHash } from './secrets.ts'

const many = Array.from({ length: 2000 })

describe('secrets', () => {
  it('have at least 128 random bits and are never the same', () => {
    const secrets = many.map(newSecret)
    expect(new Set(secrets).size).toBe(many.length)
    for (const secret of secrets)
      expect(Buffer.from(secret, 'base64url').length * 8).toBeGreaterThanOrEqual(128)
  })

  it('are known by their hash alone', () => {
    expect(hashOf('hemmelig')).not.toContain('hemmelig')
    expect(sameHash(hashOf('a'), hashOf('a'))).toBe(true)
    expect(sameHash(hashOf('a'), hashOf('b'))).toBe(false)
    expect(sameHash('short', hashOf('a'))).toBe(false)
  })
})

describe('codes', () => {
  it('are six characters that look like no other and spell no word', () => {
    for (const code of many.map(() => newCode())) expect(code).toMatch(/^[2-9BCDFGHJKMNPQRSTVWXZ]{6}$/)
  })

  it('are read however they were typed', () => {
    expect(readCode(' kp7 3-xz ')).toBe('KP73XZ')
  })
})
