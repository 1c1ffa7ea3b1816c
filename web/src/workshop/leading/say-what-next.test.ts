import type { RoundSetup } from '@samtavle/shared/workshop/rounds/setup'
import { expect, it } from 'vitest'
import { sayWhatNext } from './say-what-next.ts'
import { testStep } from './test-script.ts'
import { stepView, testView } from './test-view.ts'

const dots: RoundSetup = {
  kind: 'dots',
  title: '',
  items: { from: 'list', items: [] },
  bySector: false,
  chart: null,
  budget: 3,
  cap: 1,
}

it('begins the first step of a workshop that is being prepared', () => {
  const next = sayWhatNext(testView({ stage: 'preparing', step: null }))
  expect(next).toMatchObject({ kind: 'start', step: { id: 'a' } })
})

it('has nothing to start without a script', () => {
  expect(sayWhatNext(testView({ stage: 'preparing', step: null }, { script: [] }))).toEqual({ kind: 'empty' })
})

it('goes to the step after the one under way', () => {
  expect(sayWhatNext(testView())).toMatchObject({ kind: 'next', step: { id: 'c' } })
})

it('says that the open round closes and how many hidden notes are shown', () => {
  const round = { id: 'r', open: true, setup: dots, items: [] }
  const view = testView(
    { round: { ...round, runOff: false, results: null, shown: false } },
    {
      hiddenNotes: { per: 7, ane: 5 },
      script: [testStep('a'), testStep('b'), testStep('c', { minutes: 8 })],
    },
  )
  expect(sayWhatNext(view)).toMatchObject({
    effects: [{ kind: 'closes-round' }, { kind: 'reveals', notes: 12 }, { kind: 'minutes', minutes: 8 }],
  })
})

it('keeps hidden notes hidden when the next step hides writing too', () => {
  const script = [testStep('a'), testStep('b'), testStep('c', { see: 'own', minutes: 0 })]
  const view = testView({}, { script, hiddenNotes: { per: 7 } })
  expect(sayWhatNext(view)).toMatchObject({ effects: [{ kind: 'hides-writing' }] })
})

it('ends the workshop after the last step', () => {
  const script = [testStep('a')]
  const view = testView({ step: stepView(testStep('a'), 1, 1) }, { script })
  expect(sayWhatNext(view)).toEqual({ kind: 'finish', effects: [] })
})

it('says no more once the workshop is over', () => {
  expect(sayWhatNext(testView({ stage: 'finished', step: null }))).toEqual({ kind: 'finished' })
})
