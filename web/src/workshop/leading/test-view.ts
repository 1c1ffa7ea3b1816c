import { freePolicy } from '@samtavle/shared/access/policy'
import type { Step } from '@samtavle/shared/workshop/step'
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

export function stepView(step: Step, number: number, count: number): StepView {
  const { id, title, instruction, minutes, follow, makes, cursors, see, can, report, places } = step
  return {
    id,
    title,
    instruction,
    minutes,
    follow,
    makes,
    cursors,
    see,
    can,
    report,
    places,
    number,
    count,
    entry: number,
    frames: step.frames.kind === 'these' ? step.frames.ids : [],
    self: null,
  }
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
