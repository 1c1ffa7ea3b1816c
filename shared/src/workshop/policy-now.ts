import { freePolicy, type Policy } from '../access/policy.ts'
import { currentOf } from './current.ts'
import type { Hidden, WorkshopState } from './state.ts'

const nothingHidden: Hidden = { writing: false, anonymous: false, draws: 0 }

/**
 * What participants may change on the board right now; outside the steps, everything that is theirs to change. While
 * writing is hidden nothing is added to the board itself: it goes into documents of their own.
 */
export function policyNow(state: WorkshopState): Policy {
  const current = currentOf(state)
  if (!current) return freePolicy
  const { can, see } = current.step
  return {
    add: can.add && !current.stage.hidden.writing,
    edit: can.edit,
    move: can.group ? 'all' : can.move,
    ...(see === 'all-anonymous' && { anonymous: true }),
  }
}

/** Whether what people write is for their own eyes now. */
export function hiddenNow({ stage }: WorkshopState): Hidden {
  return stage.kind === 'running' ? stage.hidden : nothingHidden
}
