import { freePolicy } from '@samtavle/shared/access/policy'
import type { Step } from '@samtavle/shared/workshop/step'
import { led } from '@samtavle/shared/workshop/test-workshop'
import type { LeadView, LedMember, StepView, WorkshopView } from '@samtavle/shared/workshop/view'
import { testStep } from './test-script.ts'

/** What a facilitator is sent, of a script of three steps of which the second is under way. */
export function testView(more: Partial<WorkshopView> = {}, lead: Partial<LeadView> = {}): WorkshopView {
  const script = lead.script ?? [testStep('a'), testStep('b'), testStep('c')]
  const [, second] = script
  return {
    you: {
      id: 'leader',
      alias: 'Lise',
      sector: null,
      role: 'facilitator',
      standing: 'in',
      handPlace: null,
      done: false,
      wishesTime: false,
    },
    stage: 'running',
    step: second ? stepView(second, 2, script.length) : null,
    timer: { kind: 'none' },
    policy: freePolicy,
    writesHidden: false,
    gathering: null,
    leader: null,
    round: null,
    progress: { answered: 0, expected: 0 },
    mine: null,
    results: [],
    room: { here: 0, bySector: {}, done: 0, expected: 0, hands: 0 },
    ...more,
    lead: {
      script,
      runs: [],
      door: 'open',
      people: [],
      hands: [],
      answered: [],
      hiddenNotes: {},
      rounds: [],
      forRoom: {},
      ...lead,
    },
  }
}

/** A step under way as everybody is shown it, in a script of so many. */
export function stepView(step: Step, number: number, count: number): StepView {
  const others = Array.from({ length: count - 1 }, (_, index) => testStep(`other-${index + 1}`))
  const workshop = led(...others.toSpliced(number - 1, 0, step))
  workshop.ask('mona', { type: 'jump', step: step.id })
  const shown = workshop.view('mona').step
  if (!shown) throw new Error(`${step.id} has not begun`)
  return shown
}

/** Somebody who has come and is here. */
export function testMember(id: string, more: Partial<LedMember> = {}): LedMember {
  return {
    id,
    alias: `Alias ${id}`,
    sector: null,
    role: 'participant',
    order: 1,
    joinedAt: 0,
    standing: 'in',
    handAt: null,
    done: false,
    wishesTime: false,
    here: true,
    ...more,
  }
}
