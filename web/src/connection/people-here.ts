import type { PresenceUser } from '@samtavle/shared/protocol/presence'
import { roles } from '@samtavle/shared/access/person'
import { Store, type Readable } from '../state/store.ts'
import type { PresenceChannel } from './presence-channel.ts'

/** Who is on the board: you, and everyone with at least one open connection. Facilitators first, then by alias. */
export function observePeople(
  you: PresenceUser,
  presence: PresenceChannel,
): { people: Readable<readonly PresenceUser[]>; stop: () => void } {
  const people = new Store<readonly PresenceUser[]>([you])
  // Presence changes with every pointer move; the list is a new one only when somebody has come or gone.
  const update = () => {
    const next = peopleOf(you, presence)
    if (fingerprintOf(next) !== fingerprintOf(people.get())) people.set(next)
  }
  return { people, stop: presence.observe(update) }
}

function peopleOf(you: PresenceUser, presence: PresenceChannel): readonly PresenceUser[] {
  const byId = new Map([[you.id, you]])
  for (const { user } of presence.others().values()) if (user.id !== you.id) byId.set(user.id, user)
  return [...byId.values()].toSorted(inOrder)
}

function inOrder(a: PresenceUser, b: PresenceUser): number {
  return roles.indexOf(a.role) - roles.indexOf(b.role) || a.alias.localeCompare(b.alias, 'da')
}

function fingerprintOf(people: readonly PresenceUser[]): string {
  return people.map(({ id, alias, role, sector }) => [id, alias, role, sector].join('\t')).join('\n')
}
