import { describe, expect, it } from 'vitest'
import { checks, isForIt, verdictOf, type Check, type Outcome, type Outcomes } from './check.ts'
import { judgeClock, judgeLine, judgeRoundTrip } from './judge.ts'

const good: Outcome = { grade: 'good' }
const allGood: Outcomes = Object.fromEntries(checks.map((check) => [check, good]))
const but = (check: Check, grade: Outcome['grade']): Outcomes => ({ ...allGood, [check]: { grade } })
const hours = (n: number) => [{ roundTrip: 10, ahead: n * 3_600_000 }]
const sample = { roundTrip: 20, ahead: 0 }

describe('the test page', () => {
  it('says nothing before all is known', () => {
    expect(verdictOf({ websocket: good })).toBe('running')
  })

  it('says green when all works, though the second way to the server is blocked', () => {
    expect(verdictOf(allGood)).toBe('green')
    expect(verdictOf(but('polling', 'fair'))).toBe('green')
  })

  it.each(['websocket', 'roundTrip', 'clock', 'browser', 'storage'] as const)(
    'says yellow when %s has a reservation',
    (check) => expect(verdictOf(but(check, 'fair'))).toBe('yellow'),
  )

  it.each(checks)('says red when %s fails', (check) => expect(verdictOf(but(check, 'bad'))).toBe('red'))

  it('has something to ask IT for when a way to the server is blocked', () => {
    expect(isForIt(allGood)).toBe(false)
    expect(isForIt(but('websocket', 'fair'))).toBe(true)
    expect(isForIt(but('polling', 'fair'))).toBe(true)
  })
})

describe('a judgement', () => {
  it('takes one way to the server for enough', () => {
    expect(judgeLine([sample], [])).toEqual({ grade: 'good' })
    expect(judgeLine([], [sample])).toEqual({ grade: 'fair' })
    expect(judgeLine([], [])).toEqual({ grade: 'bad' })
  })

  it('goes by the median of the answers, not by the slowest', () => {
    const times = [30, 20, 5_000, 25, 40].map((roundTrip) => ({ ...sample, roundTrip }))
    expect(judgeRoundTrip(times)).toEqual({ grade: 'good', amount: 30 })
  })

  it('lets a clock be wrong for most of a day', () => {
    expect(judgeClock(hours(-23)).grade).toBe('good')
    expect(judgeClock(hours(25))).toEqual({ grade: 'fair', amount: 90_000 })
  })
})
