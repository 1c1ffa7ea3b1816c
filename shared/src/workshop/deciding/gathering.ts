import type { CommandOf } from '../command.ts'
import { currentOf } from '../current.ts'
import { done, refused, type Case, type Decision } from './deciding.ts'
import { nextGathering } from './stepping.ts'

export function gather({ state, now }: Case, { frames, hard }: CommandOf<'gather'>): Decision {
  return done({ type: 'gathered', gathering: nextGathering(state, frames, hard, now) })
}

/** Any of those who lead can call it off. */
export function leadView({ state, by }: Case, { on }: CommandOf<'lead-view'>): Decision {
  const leader = on ? by.id : null
  return state.leader === leader ? done() : done({ type: 'leader-set', leader })
}

/** Everything that is hidden, or one more note drawn at random. */
export function reveal({ state, context }: Case, { what }: CommandOf<'reveal'>): Decision {
  const hidden = currentOf(state)?.stage.hidden
  if (!hidden) return refused('not-running')
  if (!hidden.writing) return refused('nothing-hidden')
  if (what === 'all') return done({ type: 'hidden-set', hidden: { ...hidden, writing: false, draws: 0 } })
  if (context.hiddenNotes === 0) return refused('nothing-hidden')
  return done({ type: 'hidden-set', hidden: { ...hidden, draws: hidden.draws + 1 } })
}
