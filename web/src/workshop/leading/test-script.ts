import type { Step } from '@samtavle/shared/workshop/step'

/** A step to try things on. */
export function testStep(id: string, more: Partial<Step> = {}): Step {
  return {
    id,
    title: `Trin ${id}`,
    minutes: 5,
    say: 'Kun for facilitatoren',
    instruction: 'Læs',
    frames: { kind: 'these', ids: [] },
    follow: 'soft',
    can: { add: false, edit: 'none', move: 'none', group: false },
    makes: 'sticky',
    places: [],
    see: 'all',
    anonymous: false,
    cursors: 'facilitator',
    round: null,
    report: 'none',
    ...more,
  }
}
