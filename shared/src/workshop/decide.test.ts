import { describe, expect, it } from 'vitest'
import { freePolicy } from '../access/policy.ts'
import { evolve } from './evolve.ts'
import { newWorkshop } from './new-workshop.ts'
import { hiddenNow, policyNow } from './policy-now.ts'
import { led, stepCalled, threeSteps } from './test-workshop.ts'

const minute = 60_000

const hidden = () =>
  led(
    stepCalled('a', { see: 'own' }),
    stepCalled('b', { see: 'own', anonymous: true }),
    stepCalled('c'),
    stepCalled('d'),
  )

describe('the steps', () => {
  it('begin with the first, and one button leads to the next', () => {
    const workshop = threeSteps()
    workshop.ask('mona', { type: 'start' })
    expect(workshop.view('bo').step).toMatchObject({ id: 'a', number: 1, count: 3, entry: 1 })
    workshop.ask('mona', { type: 'next' })
    expect(workshop.view('bo').step).toMatchObject({ id: 'b', number: 2, entry: 2 })
    expect(workshop.view('bo').timer).toEqual({
      kind: 'running',
      endsAt: workshop.now + 8 * minute,
      totalMs: 8 * minute,
    })
  })

  it('leave one out for nobody when two hands press next at once', () => {
    const workshop = threeSteps()
    workshop.ask('mona', { type: 'start' })
    workshop.ask('mona', { type: 'next', from: 'a' })
    expect(workshop.ask('mona', { type: 'next', from: 'a' })).toEqual({ kind: 'done', events: [] })
    expect(workshop.view('bo').step?.id).toBe('b')
  })

  it('can be gone back to, jumped to, repeated and skipped, and the plan tells it', () => {
    const workshop = threeSteps()
    workshop.ask('mona', { type: 'start' })
    workshop.pass(3 * minute)
    workshop.ask('mona', { type: 'skip' })
    workshop.ask('mona', { type: 'repeat' })
    workshop.ask('mona', { type: 'jump', step: 'c' })
    workshop.ask('mona', { type: 'previous' })
    const told = workshop.state.runs.map(({ step, run, skipped }) => [step, run, skipped])
    expect(told).toEqual([
      ['a', 1, true],
      ['b', 1, false],
      ['b', 2, false],
      ['c', 1, false],
      ['b', 3, false],
    ])
    expect(workshop.state.runs[0]).toMatchObject({ plannedMs: 5 * minute })
    expect((workshop.state.runs[0]?.endedAt ?? 0) - (workshop.state.runs[0]?.startedAt ?? 0)).toBe(3 * minute)
  })

  it('end, and the board is free again', () => {
    const workshop = threeSteps()
    expect(policyNow(workshop.state)).toEqual(freePolicy)
    workshop.ask('mona', { type: 'start' })
    expect(policyNow(workshop.state)).toEqual({ add: true, edit: 'own', move: 'own' })
    workshop.ask('mona', { type: 'finish' })
    expect(policyNow(workshop.state)).toEqual(freePolicy)
    expect(workshop.view('bo').step).toBeNull()
  })

  it('say no after the last and before the first', () => {
    const workshop = threeSteps()
    expect(workshop.ask('mona', { type: 'next' })).toEqual({ kind: 'refused', why: 'not-running' })
    workshop.ask('mona', { type: 'start' })
    expect(workshop.ask('mona', { type: 'previous' })).toEqual({ kind: 'refused', why: 'no-more-steps' })
    workshop.ask('mona', { type: 'jump', step: 'c' })
    expect(workshop.ask('mona', { type: 'next' })).toEqual({ kind: 'refused', why: 'no-more-steps' })
  })

  it('let whoever groups move everybody’s notes', () => {
    const can = { add: false, edit: 'none', move: 'none', group: true } as const
    const workshop = led(stepCalled('a', { can }))
    workshop.ask('mona', { type: 'start' })
    expect(policyNow(workshop.state)).toEqual({ add: false, edit: 'none', move: 'all' })
  })
})

describe('the clock', () => {
  it('stands still while it is paused, and goes on from there', () => {
    const workshop = threeSteps()
    workshop.ask('mona', { type: 'start' })
    workshop.pass(minute)
    workshop.ask('mona', { type: 'pause' })
    workshop.pass(10 * minute)
    expect(workshop.view('bo').timer).toEqual({ kind: 'paused', leftMs: 4 * minute, totalMs: 5 * minute })
    workshop.ask('mona', { type: 'resume' })
    expect(workshop.view('bo').timer).toMatchObject({ endsAt: workshop.now + 4 * minute })
  })

  it('gives two whole minutes more when the time is over already', () => {
    const workshop = threeSteps()
    workshop.ask('mona', { type: 'start' })
    workshop.pass(9 * minute)
    workshop.ask('mona', { type: 'extend', seconds: 120 })
    expect(workshop.view('bo').timer).toMatchObject({ endsAt: workshop.now + 2 * minute })
  })

  it('never goes below nothing when time is taken off, and starts in a step that had none', () => {
    const workshop = threeSteps()
    workshop.ask('mona', { type: 'start' })
    workshop.ask('mona', { type: 'extend', seconds: -3600 })
    expect(workshop.view('bo').timer).toMatchObject({ endsAt: workshop.now })
    workshop.ask('mona', { type: 'jump', step: 'c' })
    expect(workshop.view('bo').timer).toEqual({ kind: 'none' })
    workshop.ask('mona', { type: 'extend', seconds: 60 })
    expect(workshop.view('bo').timer).toMatchObject({ endsAt: workshop.now + minute })
  })
})

describe('the script', () => {
  it('is edited, added to, reordered and shortened, but not under the feet of the group', () => {
    const workshop = threeSteps()
    workshop.ask('mona', { type: 'start' })
    workshop.ask('mona', { type: 'edit-step', step: 'b', patch: { title: 'Nyt navn' } })
    workshop.ask('mona', { type: 'add-step', step: stepCalled('d'), after: null })
    workshop.ask('mona', { type: 'move-step', step: 'c', after: 'd' })
    expect(workshop.state.script.map(({ id, title }) => [id, title])).toEqual([
      ['d', 'Trin d'],
      ['c', 'Trin c'],
      ['a', 'Trin a'],
      ['b', 'Nyt navn'],
    ])
    workshop.ask('mona', { type: 'remove-step', step: 'c' })
    expect(workshop.state.script.map(({ id }) => id)).toEqual(['d', 'a', 'b'])
    expect(workshop.ask('mona', { type: 'remove-step', step: 'a' })).toMatchObject({ why: 'step-running' })
    expect(workshop.view('bo').step).toMatchObject({ id: 'a', number: 2, count: 3 })
  })

  it('says at once who may write and see what in the step that is under way', () => {
    const workshop = threeSteps()
    workshop.ask('mona', { type: 'start' })
    const can = { add: false, edit: 'none', move: 'none', group: false } as const
    workshop.ask('mona', { type: 'edit-step', step: 'a', patch: { can } })
    expect(workshop.view('bo').policy).toEqual({ add: false, edit: 'none', move: 'none' })
    workshop.ask('mona', { type: 'edit-step', step: 'a', patch: { see: 'own' } })
    expect(workshop.view('bo').writesHidden).toBe(true)
  })
})

describe('hidden writing', () => {
  it('keeps everybody from adding to the board itself, and ends with a step that shows', () => {
    const workshop = hidden()
    workshop.ask('mona', { type: 'start' })
    expect(workshop.view('bo')).toMatchObject({ writesHidden: true, policy: { add: false } })
    workshop.ask('mona', { type: 'jump', step: 'c' })
    expect(workshop.view('bo')).toMatchObject({ writesHidden: false, policy: { add: true } })
    expect(hiddenNow(workshop.state).anonymous).toBe(false)
  })

  it('leaves names out of everything when one of two hidden steps in a row says so', () => {
    const workshop = hidden()
    workshop.ask('mona', { type: 'start' })
    for (const _ of [1, 2]) workshop.ask('mona', { type: 'next' })
    expect(hiddenNow(workshop.state)).toEqual({ writing: false, anonymous: true, draws: 0 })
    // What comes too late is shown as what was there in time.
    workshop.ask('mona', { type: 'next' })
    expect(hiddenNow(workshop.state).anonymous).toBe(true)
  })

  it('is ended by facilitators alone, at once or one note at a time', () => {
    const workshop = hidden()
    workshop.ask('mona', { type: 'start' })
    expect(workshop.ask('bo', { type: 'reveal', what: 'all' })).toMatchObject({ why: 'not-allowed' })
    expect(workshop.ask('mona', { type: 'reveal', what: 'one' })).toMatchObject({ why: 'nothing-hidden' })
    workshop.hiddenNotes = 2
    workshop.ask('mona', { type: 'reveal', what: 'one' })
    expect(hiddenNow(workshop.state)).toEqual({ writing: true, anonymous: false, draws: 1 })
    workshop.ask('mona', { type: 'reveal', what: 'all' })
    expect(workshop.view('bo')).toMatchObject({ writesHidden: false, policy: { add: true } })
  })
})

describe('a gathering', () => {
  it('holds nobody for longer than two minutes', () => {
    const workshop = threeSteps()
    workshop.ask('mona', { type: 'start' })
    workshop.ask('mona', { type: 'gather', frames: [], hard: true })
    expect(workshop.view('bo').gathering).toEqual({
      count: 2,
      frames: ['frame-a'],
      at: workshop.now,
      heldUntil: workshop.now + 2 * minute,
    })
  })
})

describe('the log', () => {
  it('adds up to the same workshop, from the beginning or from anywhere in it', () => {
    const workshop = threeSteps()
    workshop.ask('mona', { type: 'start' })
    workshop.ask('bo', { type: 'raise-hand', up: true })
    workshop.ask('mona', { type: 'next' })
    expect(workshop.records.reduce(evolve, newWorkshop(workshop.state.script))).toEqual(workshop.state)
  })

  it('does a command once, however often it is sent', () => {
    const workshop = threeSteps()
    workshop.ask('mona', { type: 'start' })
    workshop.ask('mona', { type: 'extend', seconds: 60 }, 'the-same-id')
    const before = workshop.state
    expect(workshop.ask('mona', { type: 'extend', seconds: 60 }, 'the-same-id')).toEqual({
      kind: 'done',
      events: [],
    })
    expect(workshop.view('mona').timer).toEqual(before.stage.kind === 'running' ? before.stage.timer : null)
  })
})
