import { describe, expect, it } from 'vitest'
import { UnderWay } from './under-way.ts'

describe('what moves a workshop on', () => {
  const close = { type: 'close-round', round: 'r1' } as const
  const show = { type: 'show-results', round: 'r1' } as const

  it('is asked for once, however often it is pressed before the answer', () => {
    const underWay = new UnderWay()
    expect([underWay.ask(close), underWay.ask({ ...close })]).toEqual([true, false])
    underWay.answer(close)
    expect(underWay.ask(close)).toBe(true)
  })

  it('may be followed by what comes next as soon as that is on the page, which is before the answer', () => {
    const underWay = new UnderWay()
    expect([underWay.ask(close), underWay.ask(show)]).toEqual([true, true])
    expect([underWay.answer(close), underWay.answer(show)]).toEqual([true, false])
    expect(underWay.ask({ type: 'next', from: 'a' })).toBe(true)
    expect(underWay.ask({ type: 'next', from: 'b' })).toBe(true)
  })
})
