import type { Gathering } from '@samtavle/shared/workshop/state'
import type { Timer } from '@samtavle/shared/workshop/timer'
import type { Progress, ShownResults, StepView, WorkshopView } from '@samtavle/shared/workshop/view'

/** What the room's screen shows: what everybody may know, no person's name, and none of the facilitator's own words. */
export interface Screen {
  readonly stage: WorkshopView['stage']
  readonly step: Pick<StepView, 'number' | 'count' | 'title' | 'instruction' | 'entry' | 'frames'> | null
  readonly timer: Timer
  /** While a round is open. */
  readonly answered: Progress | null
  /** Of this step, once everybody may see them; not when the board shows all of them as a chart. */
  readonly results: ShownResults | null
  /** Whether whoever scans the code comes straight in. */
  readonly isOpen: boolean
  readonly here: number
  readonly gathering: Gathering | null
}

/**
 * The window is the facilitator's own, with all that a facilitator is sent: so it is put together from what the room may
 * see, word by word, rather than by leaving out.
 */
export function screenOf(view: WorkshopView): Screen {
  const { stage, step, timer, round, progress, results, room, gathering, lead } = view
  return {
    stage,
    step: step && told(step),
    timer,
    answered: round?.open ? progress : null,
    results: results.find((shown) => round?.shown && shown.round === round.id && !isDrawn(shown)) ?? null,
    isOpen: lead?.door === 'open',
    here: room.here,
    gathering,
  }
}

function isDrawn({ setup }: ShownResults): boolean {
  return setup.chart?.as === 'wheel' || setup.chart?.as === 'heat-map'
}

function told({ number, count, title, instruction, entry, frames }: StepView): Screen['step'] {
  return { number, count, title, instruction, entry, frames }
}
