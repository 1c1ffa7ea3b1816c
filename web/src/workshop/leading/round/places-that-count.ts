import type { Script, Step } from '@samtavle/shared/workshop/step'
import type { LedRound } from '@samtavle/shared/workshop/view'

/**
 * How many places of a round decide what comes: as many as a later step takes from it, or else as dots are given.
 * Undefined when nothing is chosen by it, so that nobody minds a tie.
 */
export function placesThatCount(
  script: Script,
  { step, setup }: Pick<LedRound, 'step' | 'setup'>,
): number | undefined {
  const taken = script.flatMap((later) => takenFrom(later, step))
  if (taken.length > 0) return Math.max(...taken)
  return setup.kind === 'dots' ? Math.min(setup.budget, 20) : undefined
}

function takenFrom({ frames, round }: Step, step: string): number[] {
  const items = round?.items
  return [
    ...(frames.kind === 'top' && frames.step === step ? [frames.count] : []),
    ...(items?.from === 'top' && items.step === step ? [items.count] : []),
  ]
}
