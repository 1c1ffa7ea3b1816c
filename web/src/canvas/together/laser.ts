import { leads } from '@samtavle/shared/access/person'
import type { Point } from '@samtavle/shared/geometry/point'
import type { PresenceChannel } from '../../connection/presence-channel.ts'
import { listen } from '../input/listen.ts'
import type { CanvasRoom } from '../canvas-room.ts'
import type { Workbench } from '../workbench.ts'
import { prefersStillness } from './glide-to.ts'
import { LaserTrails } from './laser-trails.ts'
import { paintLasers } from './paint-lasers.ts'

interface Options {
  readonly bench: Workbench
  readonly presence: PresenceChannel
}

/** The facilitators' laser: everybody sees theirs, and who leads makes light of the pointer. Returns its end. */
export function openLaser(options: Options): () => void {
  const { room } = options.bench.canvas
  let stop: (() => void) | undefined
  const follow = () => {
    stop?.()
    const now = room.get()
    stop = now ? inRoom(now, options) : undefined
  }
  const stopRoom = room.observe(follow)
  follow()
  return () => {
    stopRoom()
    stop?.()
  }
}

const OWN = -1

function inRoom(room: CanvasRoom, { bench, presence }: Options): () => void {
  const { host, refresh, toppings } = room
  const on = bench.chosen.laser
  const trails = new LaserTrails()
  let at: Point | null = null
  const point = () => {
    const lit = on.get() && mayPoint(bench) ? at : null
    trails.point(OWN, lit, performance.now())
    presence.tell({ laser: lit && [Math.round(lit.x), Math.round(lit.y)] })
    refresh()
  }
  const hear = () => {
    const now = performance.now()
    for (const [connection, { user, laser }] of presence.others())
      if (leads(user.role)) trails.point(connection, laser ? { x: laser[0], y: laser[1] } : null, now)
    trails.keep(new Set([OWN, ...presence.others().keys()]))
  }
  const topping = (now: number) => {
    const lines = prefersStillness() ? trails.dots() : trails.at(now)
    if (lines.length === 0) return undefined
    return { paint: paintLasers(lines), moving: trails.isFading(now) && !prefersStillness() }
  }
  toppings.add(topping)
  const stops = [
    on.observe(point),
    presence.observe(hear),
    holdKey(host, bench),
    listen(host, {
      pointermove: ({ clientX, clientY }) => {
        const { left, top } = host.getBoundingClientRect()
        at = bench.camera.toBoard({ x: clientX - left, y: clientY - top })
        if (on.get()) point()
      },
      pointerleave: () => {
        at = null
        if (on.get()) point()
      },
    }),
  ]
  return () => {
    toppings.delete(topping)
    for (const stop of stops) stop()
    presence.tell({ laser: null })
    refresh()
  }
}

/** L, held down; with something picked out, letters are for writing. */
function holdKey(host: HTMLElement, bench: Workbench): () => void {
  const on = bench.chosen.laser
  let held = false
  const release = () => {
    if (held) on.set(false)
    held = false
  }
  return listen(host, {
    keydown: (event) => {
      if (event.key === 'Escape') on.set(false)
      if (!isL(event) || event.ctrlKey || event.metaKey || event.altKey || !mayPoint(bench)) return
      if (bench.selection.get().length > 0 || on.get()) return
      held = true
      on.set(true)
    },
    keyup: (event) => isL(event) && release(),
    blur: release,
  })
}

function mayPoint({ actor }: Workbench): boolean {
  return leads(actor.get().person.role)
}

function isL({ key }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'l'
}
