import type { Role } from '@samtavle/shared/access/person'
import type { PresenceUser } from '@samtavle/shared/protocol/presence'

/** Somebody as their session says they are. */
export function somebody(id: string, role: Role = 'participant'): PresenceUser {
  return { id, alias: `alias of ${id}`, role, sector: null }
}
