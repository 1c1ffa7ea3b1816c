import { beforeEach, describe, expect, it } from 'vitest'
import { Guesses } from './guesses.ts'

let now = 0
let guesses: Guesses
beforeEach(() => {
  now = 1_000_000
  guesses = new Guesses(3, () => now)
})

const wrong = (address: string, ...codes: string[]) =>
  codes.map((code) => guesses.judge(address, code, false))

describe('guesses', () => {
  it('are few by each address, right or wrong', () => {
    expect(wrong('a', '1', '2', '3')).toEqual([0, 0, 0])
    expect(guesses.judge('a', '4', false)).toBe(600)
    expect(guesses.judge('a', 'right', true)).toBe(600)
    expect(guesses.judge('b', 'right', true)).toBe(0)
  })

  it('count once however often they are made', () => {
    expect(wrong('a', '1', '1', '1', '1', '2', '2')).toEqual([0, 0, 0, 0, 0, 0])
  })

  it('are forgotten after ten minutes', () => {
    wrong('a', '1', '2', '3')
    now += 9 * 60_000
    expect(guesses.judge('a', 'right', true)).toBe(60)
    now += 60_000
    expect(guesses.judge('a', 'right', true)).toBe(0)
  })

  it('are fewer by each address while many addresses guess', () => {
    guesses = new Guesses(30, () => now)
    const tenWrong = Array.from({ length: 10 }, (_, n) => String(n))
    for (let n = 0; n < 60; n += 1) wrong(`attacker ${n}`, ...tenWrong)
    expect(wrong('a', ...tenWrong, 'one more').at(-1)).toBe(600)
    expect(guesses.judge('b', 'right', true)).toBe(0)
    now += 10 * 60_000
    expect(wrong('a', ...tenWrong, 'one more').at(-1)).toBe(0)
  })
})
