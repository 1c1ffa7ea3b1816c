import { describe, expect, it } from 'vitest'
import { cleanAlias } from './alias.ts'

describe('an alias', () => {
  it.each([
    ['  Åse   Ærø ', 'Åse Ærø'],
    ['Bo\nHansen', 'Bo Hansen'],
    ['\u202Enesnah\u202C', 'nesnah'],
    ['Bo\u200B\u0007', 'Bo'],
    ['A\u030Ase', 'Åse'],
    ['😀'.repeat(70), '😀'.repeat(60)],
  ])('%j becomes %j', (typed, shown) => expect(cleanAlias(typed)).toBe(shown))

  it('has something to be seen', () => {
    expect(cleanAlias(' \u200B\u2066 \t')).toBeUndefined()
  })
})
