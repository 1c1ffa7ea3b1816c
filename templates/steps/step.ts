import type { Script, Step, StepFrames } from '@samtavle/shared/workshop/step'
import type { Page } from '../layout/page.ts'

/** What is said of a step. Its title and instruction stand on the programme and on the step's own page as well. */
export interface StepWords {
  readonly title: string
  readonly instruction: string
  readonly say: string
}

interface StepPlan extends Partial<Omit<Step, 'id' | 'minutes' | 'frames' | keyof StepWords>> {
  readonly id: string
  readonly minutes: number
  readonly at: readonly Page[] | StepFrames
}

/** What participants may do to contributions. */
export const can = {
  listen: { add: false, edit: 'none', move: 'none', group: false },
  write: { add: true, edit: 'own', move: 'own', group: false },
  /** Writing, and putting together what is alike, whoever wrote it. */
  sort: { add: true, edit: 'own', move: 'own', group: true },
} as const satisfies Record<string, Step['can']>

/** For who thinks alone: nobody's pointer is in the way. */
export const alone = { cursors: 'off' } as const
/** For groups: everybody sees where the others are. */
export const together = { cursors: 'all' } as const

/** A step in which nothing is asked of anybody but to listen, save for what the plan says. */
export function stepOf(words: StepWords, { at, ...plan }: StepPlan): Step {
  return {
    follow: 'soft',
    can: can.listen,
    makes: 'sticky',
    places: [],
    see: 'all',
    anonymous: false,
    cursors: 'facilitator',
    round: null,
    report: 'none',
    title: words.title,
    say: words.say,
    instruction: words.instruction,
    frames: 'kind' in at ? at : { kind: 'these', ids: at.map(({ id }) => id) },
    ...plan,
  }
}

export function minutesOf(script: Script): number {
  return script.reduce((sum, { minutes }) => sum + minutes, 0)
}
