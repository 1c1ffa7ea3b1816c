import { leads, type Role } from '@samtavle/shared/access/person'
import type { Point } from '@samtavle/shared/geometry/point'
import { towards } from '@samtavle/shared/geometry/segment'
import type { Presence } from '@samtavle/shared/protocol/presence'
import type { PresenceChannel } from '../../connection/presence-channel.ts'
import type { Drafts } from '../../scene/lift.ts'
import { colorsOfPeople } from '../../scene/people-colors.ts'
import type { Scene } from '../../scene/scene.ts'
import { cornerOf } from '../../scene/local-point.ts'
import { Glide } from './glide.ts'
import type { Other } from '../painting/overlay-painter.ts'

interface Options {
  readonly scene: Scene
  readonly channel: PresenceChannel
  /** Whose canvas this is. */
  readonly you: string
  /** Whether pointers are to jump rather than glide. */
  readonly jumps: () => boolean
}

/** Whose pointers are seen. */
export type Cursors = 'off' | 'facilitator' | 'all'

/** Whether somebody's own pointer is for the others to see; who leads always tells theirs. */
export function showsCursor(cursors: Cursors, role: Role): boolean {
  return cursors === 'all' || leads(role)
}

/** Everyone else as the overlay shows them. */
export class Others {
  readonly #options: Options
  readonly #glide = new Glide<number, Point>({ between: towards })

  constructor(options: Options) {
    this.#options = options
  }

  /** At a time in milliseconds. */
  shown(whose: Cursors, now: number): Other[] {
    const { scene, channel, you, jumps } = this.#options
    const others = [...channel.others()]
    const colors = colorsOfPeople([you, ...others.map(([, { user }]) => user.id)])
    const told = new Map(
      others
        .filter(([, { user }]) => whose !== 'off' && showsCursor(whose, user.role))
        .flatMap(([connection, { cursor }]) => (cursor ? [[connection, pointOf(cursor)] as const] : [])),
    )
    const cursors = jumps() ? told : this.#glide.follow(told, now)
    return others.map(([connection, { user, selection }]) => {
      const selected = whose === 'all' ? (selection ?? []).flatMap((id) => scene.get(id) ?? []) : []
      const [first] = selected
      const cursor = cursors.get(connection) ?? null
      return {
        name: user.alias,
        color: colors.get(user.id) ?? '',
        cursor,
        // A finger has no pointer to see; then the name stands at what it holds.
        tag: cursor || !first ? null : cornerOf(first),
        selection: selected,
      }
    })
  }

  /** Whether a pointer is on its way, so that there is more to paint though nobody has told anything. */
  areMoving(now: number): boolean {
    return this.#glide.isMoving(now)
  }
}

function pointOf([x, y]: NonNullable<Presence['cursor']>): Point {
  return { x, y }
}

/** Those of the others whose hands may change the board: whoever only looks on can tell what they like. */
export function handsOf(channel: PresenceChannel): readonly (readonly [connection: number, Presence])[] {
  return [...channel.others()].filter(([, { user }]) => user.role !== 'observer')
}

/** Everything that somebody else drags. */
export function draftsOf(channel: PresenceChannel): Drafts {
  return Object.assign({}, ...handsOf(channel).map(([, { drafts }]) => drafts ?? {})) as Drafts
}
