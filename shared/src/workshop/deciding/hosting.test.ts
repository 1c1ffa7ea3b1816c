import { describe, expect, it } from 'vitest'
import { threeSteps } from '../test-workshop.ts'

describe('the people', () => {
  it('wait behind a closed door until somebody opens it or lets them in', () => {
    const workshop = threeSteps()
    workshop.ask('mona', { type: 'set-door', open: false })
    workshop.come('kaj').come('eva')
    expect(workshop.view('kaj')).toMatchObject({ you: { standing: 'waiting' }, step: null, lead: null })
    expect(workshop.ask('kaj', { type: 'raise-hand', up: true })).toMatchObject({ why: 'not-in' })
    workshop.ask('mona', { type: 'admit', person: 'kaj' })
    expect(workshop.view('kaj').you.standing).toBe('in')
    workshop.ask('mona', { type: 'set-door', open: true })
    expect(workshop.view('eva').you.standing).toBe('in')
  })

  it('stay out when they were removed, and the door closes behind them', () => {
    const workshop = threeSteps()
    workshop.ask('mona', { type: 'remove', person: 'bo' })
    workshop.come('bo').come('bo-again')
    expect(workshop.view('bo').you.standing).toBe('out')
    expect(workshop.view('bo-again').you.standing).toBe('waiting')
  })

  it('are promoted and demoted by facilitators alone, and one facilitator always stays', () => {
    const workshop = threeSteps()
    const promote = { type: 'set-role', person: 'bo', role: 'co-facilitator' } as const
    expect(workshop.ask('ida', promote)).toMatchObject({ why: 'not-allowed' })
    workshop.ask('mona', promote)
    expect(workshop.ask('bo', { type: 'start' }).kind).toBe('done')
    expect(workshop.ask('bo', { type: 'remove', person: 'mona' })).toMatchObject({ why: 'not-allowed' })
    const demote = { type: 'set-role', person: 'mona', role: 'participant' } as const
    expect(workshop.ask('mona', demote)).toMatchObject({ why: 'last-facilitator' })
  })

  it('queue with raised hands in the order in which they were raised', () => {
    const workshop = threeSteps()
    workshop.ask('ida', { type: 'raise-hand', up: true })
    workshop.pass(1000)
    workshop.ask('bo', { type: 'raise-hand', up: true })
    expect(workshop.view('bo').you.handPlace).toBe(2)
    workshop.ask('mona', { type: 'lower-hand', person: 'ida' })
    expect(workshop.view('bo').you.handPlace).toBe(1)
    expect(workshop.view('mona').lead?.hands).toEqual(['bo'])
  })

  it('are done with one step at a time', () => {
    const workshop = threeSteps()
    workshop.ask('mona', { type: 'start' })
    workshop.ask('bo', { type: 'say-done', done: true })
    workshop.ask('ida', { type: 'wish-time', wished: true })
    expect(workshop.view('mona').room).toMatchObject({ done: 1, expected: 2 })
    workshop.ask('mona', { type: 'next' })
    expect(workshop.view('bo').you.done).toBe(false)
    expect(workshop.view('ida').you.wishesTime).toBe(false)
  })
})
