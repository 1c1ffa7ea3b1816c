import { expect, it } from 'vitest'
import { testMember, testView } from '../leading/test-view.ts'
import { screenOf } from './screen-of.ts'

it('shows the step, and nobody’s name or the facilitator’s own words', () => {
  const people = [testMember('per', { alias: 'Per fra Psykiatrien' })]
  const screen = screenOf(
    testView({}, { people, hands: ['per'], answered: ['per'], hiddenNotes: { per: 3 } }),
  )
  expect(screen.step).toMatchObject({ number: 2, count: 3, instruction: 'Læs' })
  const words = JSON.stringify(screen)
  for (const secret of ['Kun for facilitatoren', 'Per fra Psykiatrien', 'per', 'Lise', 'leader'])
    expect(words).not.toContain(`"${secret}`)
  expect(words).not.toContain('Kun for')
})

it('shows the way in only while the door is open', () => {
  expect(screenOf(testView()).isOpen).toBe(true)
  expect(screenOf(testView({}, { door: 'closed' })).isOpen).toBe(false)
})

it('shows how many have answered, and results not before everybody sees them', () => {
  const round = {
    id: 'r',
    setup: {
      kind: 'status' as const,
      title: '',
      items: { from: 'list' as const, items: [] },
      bySector: false,
      chart: null,
    },
    items: [],
    runOff: false,
  }
  const results = { kind: 'counts' as const, n: 9, forRoom: 0, items: [] }
  const progress = { answered: 3, expected: 9 }
  const open = screenOf(testView({ progress, round: { ...round, open: true, results: null, shown: false } }))
  expect(open.answered).toEqual({ answered: 3, expected: 9 })
  const closed = screenOf(testView({ progress, round: { ...round, open: false, results, shown: false } }))
  expect(closed).toMatchObject({ answered: null, results: null })
})
