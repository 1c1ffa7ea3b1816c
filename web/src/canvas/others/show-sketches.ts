import type { ToldSketch } from '@samtavle/shared/protocol/presence'
import type { PresenceChannel } from '../../connection/presence-channel.ts'
import { colorsOfPeople } from '../../scene/people-colors.ts'
import type { Scene } from '../../scene/scene.ts'
import type { BoardView } from '../../scene/whole-board.ts'
import type { Topping } from '../canvas-room.ts'
import { paintNew } from '../painting/overlay-painter.ts'
import { paintStroke } from '../painting/paint-strokes.ts'
import type { Pen } from '../painting/pen.ts'
import { Glide } from './glide.ts'
import { handsOf } from './others.ts'
import { readSketch, type SeenSketch } from './read-sketch.ts'
import { sketchBetween } from './sketch-between.ts'

export interface SketchesAtHand {
  readonly presence: PresenceChannel
  readonly board: Pick<BoardView, 'get' | 'observe'>
  readonly scene: Pick<Scene, 'get' | 'showOthersChanged'>
  readonly toppings: Set<Topping>
  /** Asks for the top to be painted with the next frame. */
  readonly refresh: () => void
  /** Whose canvas this is. */
  readonly you: string
  /** Whether what moves is to jump rather than glide. */
  readonly jumps: () => boolean
  /** The browser's own, unless a test has another. */
  readonly nextFrame?: (run: (now: number) => void) => () => void
}

interface Seen {
  readonly who: number
  readonly sketch: SeenSketch | undefined
}

/** Shows what the others have in hand before it is on the board, as it moves. Returns what ends it. */
export function showSketches(at: SketchesAtHand): () => void {
  const { presence, board, scene, toppings, refresh, you, jumps, nextFrame = inNextFrame } = at
  const glide = new Glide<number, ToldSketch>({ between: sketchBetween })
  let seen: readonly Seen[] = []
  let callOff: (() => void) | undefined
  const read = (told: ToldSketch) => {
    // What it hangs on may be in the air; it is changed from how it rests.
    const isIt = (id: string) => told.kind === 'changed' && told.id === id
    return readSketch(told, { get: (id) => (isIt(id) ? board.get(id) : scene.get(id)) })
  }
  const told = () =>
    new Map(
      handsOf(presence).flatMap(([who, { sketch }]) =>
        sketch && read(sketch) ? [[who, sketch] as const] : [],
      ),
    )
  const show = (now: number) => {
    callOff = undefined
    const sketches = jumps() ? told() : glide.follow(told(), now)
    seen = [...sketches].flatMap(([who, sketch]) => ({ who, sketch: read(sketch) }))
    scene.showOthersChanged(seen.flatMap(({ sketch }) => (sketch?.kind === 'changed' ? [sketch.shape] : [])))
    refresh()
    if (!jumps() && glide.isMoving(now)) next()
  }
  const next = () => {
    callOff ??= nextFrame(show)
  }
  const topping: Topping = () => {
    const drawn = seen.filter(({ sketch }) => sketch && sketch.kind !== 'changed')
    if (drawn.length === 0) return undefined
    const people = presence.others()
    const colors = colorsOfPeople([you, ...[...people.values()].map(({ user }) => user.id)])
    const paint = (pen: Pen) => {
      for (const { who, sketch } of drawn)
        if (sketch) paintSketch(pen, sketch, colors.get(people.get(who)?.user.id ?? '') ?? '')
    }
    return { paint, moving: false }
  }
  toppings.add(topping)
  const stops = [presence.observe(next), board.observe(() => seen.length > 0 && next())]
  next()
  return () => {
    for (const stop of stops) stop()
    callOff?.()
    toppings.delete(topping)
    scene.showOthersChanged([])
  }
}

/** In the person's colour, where it is but an outline. */
function paintSketch(pen: Pen, sketch: SeenSketch, color: string): void {
  if (sketch.kind === 'ink') return paintStroke(pen, sketch)
  pen.context.strokeStyle = color
  pen.context.lineWidth = 2
  paintNew(pen, sketch.shape)
}

function inNextFrame(run: (now: number) => void): () => void {
  const frame = requestAnimationFrame(run)
  return () => cancelAnimationFrame(frame)
}
