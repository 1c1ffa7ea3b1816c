import { sectors, type Sector } from '@samtavle/shared/access/person'
import type { LedMember } from '@samtavle/shared/workshop/view'

/** People from the same place, in the order in which they came. */
export interface SectorGroup {
  readonly sector: Sector | null
  readonly people: readonly LedMember[]
  readonly here: number
}

/** Who is in, by sector in the order of the sectors; those without one last. */
export function bySector(people: readonly LedMember[]): readonly SectorGroup[] {
  return [...sectors, null].flatMap((sector) => {
    const group = people.filter((member) => member.standing === 'in' && member.sector === sector)
    if (group.length === 0) return []
    return [{ sector, people: group, here: group.filter(({ here }) => here).length }]
  })
}
