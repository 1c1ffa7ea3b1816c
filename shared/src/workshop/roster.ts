import type { Role, Sector } from '../access/person.ts'
import type { Member, WorkshopState } from './state.ts'

/** Everybody who has come, in that order. */
export function membersOf({ people }: WorkshopState): readonly Member[] {
  return Object.values(people).toSorted((a, b) => a.order - b.order)
}

/** Who is in, rather than waiting or out. */
export function isIn(state: WorkshopState, personId: string): boolean {
  return memberOf(state, personId)?.standing === 'in'
}

export function memberOf({ people }: WorkshopState, personId: string): Member | undefined {
  return Object.hasOwn(people, personId) ? people[personId] : undefined
}

/** Whether that role writes and votes; whoever leads alone doesn't, a co-facilitator is one of the group. */
export function takesPart(role: Role): boolean {
  return role === 'participant' || role === 'co-facilitator'
}

/** Raised hands, the longest first. */
export function handsOf(state: WorkshopState): readonly Member[] {
  return membersOf(state)
    .filter(({ handAt, standing }) => handAt !== null && standing === 'in')
    .toSorted((a, b) => (a.handAt ?? 0) - (b.handAt ?? 0))
}

export function sectorIn(state: WorkshopState): (personId: string) => Sector | null {
  return (personId) => memberOf(state, personId)?.sector ?? null
}
