import { centreOf, contains } from '@samtavle/shared/geometry/box'
import type { Shape } from '@samtavle/shared/shapes/registry'
import type { StepPlace } from '@samtavle/shared/workshop/step'
import type { BoardView } from '../../scene/whole-board.ts'

/** The pile that somebody's words lie in: one of the step's places, or a whole frame where it has none. */
export interface Pile {
  readonly place: StepPlace
  readonly notes: readonly Shape[]
}

/** What people have written that a list can show. */
const written: ReadonlySet<string> = new Set<Shape['type']>(['sticky', 'agreement', 'text'])

/** The step's places; a frame without any is one itself. What isn't on the board is left out. */
export function placesOf(
  board: BoardView,
  { frames, places }: { readonly frames: readonly string[]; readonly places: readonly StepPlace[] },
): readonly StepPlace[] {
  const inside = places.filter(({ shape }) => board.get(shape))
  const bare = frames.filter((frame) => board.get(frame) && !inside.some((place) => place.frame === frame))
  return [...inside, ...bare.map((frame) => ({ shape: frame, frame, title: titleOf(board, frame) }))]
}

/** What a frame is called. */
export function titleOf(board: BoardView, frame: string): string {
  return Object.values(board.get(frame)?.texts ?? {})[0] ?? ''
}

/** All contributions with words in them, each in the pile that it lies in, oldest order of the board first. */
export function pilesOf(board: BoardView, places: readonly StepPlace[]): readonly Pile[] {
  const notes = board.all().filter(({ layer, type }) => layer === 'contribution' && written.has(type))
  const found = new Map<string, Shape[]>(places.map(({ shape }) => [shape, []]))
  for (const note of notes) {
    const place = placeOf(board, places, note)
    if (place) found.get(place.shape)?.push(note)
  }
  return places.map((place) => ({ place, notes: found.get(place.shape) ?? [] }))
}

/** The same, and what has been written in the frames beside their places: to be read on, in the step after. */
export function pilesIn(
  board: BoardView,
  { frames, places }: { readonly frames: readonly string[]; readonly places: readonly StepPlace[] },
): readonly Pile[] {
  const named = new Set(places.map(({ shape }) => shape))
  const around = frames.filter((frame) => board.get(frame) && !named.has(frame))
  const whole = around.map((frame) => ({ shape: frame, frame, title: titleOf(board, frame) }))
  return pilesOf(board, [...places, ...whole]).filter(
    ({ place, notes }) => named.has(place.shape) || notes.length > 0,
  )
}

/** The smallest of them that the middle of the note lies in. */
function placeOf(board: BoardView, places: readonly StepPlace[], note: Shape): StepPlace | undefined {
  const centre = centreOf(note)
  const size = ({ shape }: StepPlace) => {
    const box = board.get(shape)
    return box ? box.w * box.h : Infinity
  }
  return places
    .filter(({ shape }) => {
      const box = board.get(shape)
      return box !== undefined && contains(box, centre)
    })
    .toSorted((a, b) => size(a) - size(b))[0]
}
