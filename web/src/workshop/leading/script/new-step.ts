import type { Step } from '@samtavle/shared/workshop/step'

/** What most steps are: five minutes in which everybody may add, and change what is their own. */
export function newStep(id: string, title: string, instruction = ''): Step {
  return {
    id,
    title,
    minutes: 5,
    say: '',
    instruction,
    frames: { kind: 'these', ids: [] },
    follow: 'soft',
    can: { add: true, edit: 'own', move: 'own', group: false },
    makes: 'sticky',
    places: [],
    see: 'all',
    anonymous: false,
    cursors: 'facilitator',
    round: null,
    report: 'list',
  }
}
