import type { Presence } from '@samtavle/shared/protocol/presence'
import type { PresenceChannel } from '../connection/presence-channel.ts'
import type { Drafts } from '../scene/lift.ts'
import { colorOfPerson } from '../scene/people-colors.ts'
import type { Scene } from '../scene/scene.ts'
import type { Other } from './painting/overlay-painter.ts'

/** Everyone else as the overlay shows them. The facilitator's pointer always shows. */
export function othersOn(scene: Scene, channel: PresenceChannel, showCursors: boolean): Other[] {
  return [...channel.others().values()].map((other) => ({
    name: other.user.alias,
    color: colorOfPerson(other.user.id),
    cursor: showCursors || other.user.role === 'facilitator' ? cursorOf(other) : null,
    selection: showCursors ? (other.selection ?? []).flatMap((id) => scene.get(id) ?? []) : [],
  }))
}

function cursorOf({ cursor }: Presence): Other['cursor'] {
  return cursor ? { x: cursor[0], y: cursor[1] } : null
}

/** Everything that somebody else drags. */
export function draftsOf(channel: PresenceChannel): Drafts {
  return Object.assign({}, ...[...channel.others().values()].map(({ drafts }) => drafts ?? {})) as Drafts
}
