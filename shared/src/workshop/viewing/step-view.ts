import { currentOf, type Current } from '../current.ts'
import type { WorkshopState } from '../state.ts'
import type { Step } from '../step.ts'
import { topOfStep } from '../rounds/top.ts'
import type { StepView } from '../view.ts'

/** The step as everybody may know it. Named one by one, so that what is added to a step isn't told by accident. */
export function stepViewOf(state: WorkshopState): StepView | null {
  const current = currentOf(state)
  if (!current) return null
  const { id, title, instruction, minutes, follow, makes, cursors, see, can, report } = current.step
  const frames = framesOf(state, current.step)
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
    number: current.index + 1,
    count: state.script.length,
    entry: state.runs.length,
    frames,
    places: current.step.places.filter(({ frame }) => frames.includes(frame)),
    self: selfOf(current),
  }
}

/**
 * In the order of the script; those of the chosen items, where the step says so. While nothing has been chosen, all
 * that have a place to write are open, so that the group isn't left with nowhere to go.
 */
export function framesOf(state: WorkshopState, { frames, places }: Step): readonly string[] {
  if (frames.kind === 'these') return frames.ids
  const chosen = topOfStep(state.rounds, frames.step, frames.count).flatMap(({ frame }) => frame ?? [])
  return chosen.length > 0 ? chosen : [...new Set(places.map(({ frame }) => frame))]
}

function selfOf({ step: { round }, stage: { selfItems } }: Current): StepView['self'] {
  return round?.kind === 'self' && selfItems ? { setup: round, items: selfItems } : null
}
