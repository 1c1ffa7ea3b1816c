import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { customAlphabet } from 'nanoid'

/** No look-alikes (0 O 1 I L), and no vowels, so that no code spells a word. */
const CODE_ALPHABET = '23456789BCDFGHJKMNPQRSTVWXZ'
const CODE_LENGTH = 6
const SECRET_BYTES = 24

/** 192 random bits, URL-safe: for links and session tokens alike. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url')
}

export const newCode = customAlphabet(CODE_ALPHABET, CODE_LENGTH)

/** As it was read out or typed: case, spaces and hyphens don't matter. */
export function readCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '')
}

/** SHA-256, base64url. Secrets are long and random, so a slow hash would add nothing. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** Takes the same time wherever the two differ. */
export function sameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
