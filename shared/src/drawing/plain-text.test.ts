import { describe, expect, it } from 'vitest'
import { plainText } from './plain-text.ts'

describe('plain text', () => {
  it('keeps what people write', () => {
    const text = 'Øvelse: «hvad ville du selv ønske?» – 1/2 👍🏽 🇩🇰'
    expect(plainText(text)).toBe(text)
  })
  it.each([
    ['every kind of newline', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['tabs', 'a\tb', 'a b'],
    ['control characters', 'a\u0000\u0007b\u009f', 'ab'],
    ['marks that turn the direction of what follows', 'a\u202eb\u2066c', 'abc'],
    ['half a character', 'a\ud83d', 'a\ufffd'],
    ['letters in two parts', 'a\u030a', 'å'],
  ])('makes %s harmless', (_, written, plain) => expect(plainText(written)).toBe(plain))
})
