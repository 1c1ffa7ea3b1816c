import type { LedMember, LeadView } from '@samtavle/shared/workshop/view'
import { takesPart } from '@samtavle/shared/workshop/roster'

/** Who takes part, is here, and has not answered the open round. */
export function missingIn({ people, answered }: Pick<LeadView, 'people' | 'answered'>): readonly LedMember[] {
  const done = new Set(answered)
  return people.filter(
    ({ id, role, standing, here }) => standing === 'in' && here && takesPart(role) && !done.has(id),
  )
}
