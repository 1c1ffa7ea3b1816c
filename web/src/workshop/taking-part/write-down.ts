import { placeShapes } from '@samtavle/shared/board/commands/place-shapes'
import { freePlaceAmong, takenIn, type Size } from '@samtavle/shared/board/free-place'
import { noteColorNames, type NoteColor } from '@samtavle/shared/drawing/note-colors'
import { shapeOf } from '@samtavle/shared/shapes/registry'
import type { Box } from '@samtavle/shared/geometry/box'
import type { Step, StepPlace } from '@samtavle/shared/workshop/step'
import { newId } from '../../canvas/new-id.ts'
import type { Workbench } from '../../canvas/workbench.ts'
import { beginIn } from './begin-in.ts'

export type Texts = Readonly<Record<string, string>>

export interface Contribution {
  readonly makes: Step['makes']
  readonly place: StepPlace
  readonly color: NoteColor
  readonly texts: Texts
  /** How many may write there at this very moment. */
  readonly crowd: number
}

/** Puts a new contribution where there is room in the pile; its id, or undefined when it may not be. */
export function writeDown(
  bench: Workbench,
  { makes, place, color, texts, crowd }: Contribution,
): string | undefined {
  const within = bench.whole.get(place.shape)
  if (!within) return undefined
  const { size } = shapeOf(makes)
  const id = newId()
  const at = freeIn(bench, within, size, crowd)
  const props = makes === 'sticky' ? { color } : {}
  const note = { id, type: makes, ...at, ...size, props, texts, layer: 'contribution' as const }
  // Not picked out: the bar for it would cover what stands beside it, while one writes on.
  return asOneStep(bench, () => bench.add([note])) ? id : undefined
}

function asOneStep({ history }: Workbench, act: () => boolean): boolean {
  const steps = history.get()
  steps.closeStep()
  const done = act()
  steps.closeStep()
  return done
}

/** Moves a contribution into another pile. */
export function moveTo(bench: Workbench, id: string, place: StepPlace): boolean {
  const [note, within] = [bench.whole.get(id), bench.whole.get(place.shape)]
  if (!note || !within) return false
  const { x, y } = freeIn(bench, within, note, 1)
  return bench.run(placeShapes({ [id]: [x, y, note.w, note.h, note.rotation] }))
}

function freeIn({ whole }: Workbench, within: Box, size: Size, crowd: number) {
  const room = roomIn(within)
  const taken = whole.boards().flatMap((board) => takenIn(board, room))
  return freePlaceAmong(taken, room, size, beginIn(room, size, crowd, Math.random()))
}

/** Below the heading, and off the edges. */
function roomIn({ x, y, w, h }: Box): Box {
  const edge = Math.min(24, w / 10)
  const head = Math.min(64, h / 4)
  return { x: x + edge, y: y + head, w: w - 2 * edge, h: h - head - edge }
}

/** A colour for each pile, so that a note shows where it was meant for. */
export function colorFor(places: readonly StepPlace[], place: StepPlace | undefined): NoteColor {
  const at = places.findIndex((other) => other.shape === place?.shape)
  return noteColorNames[Math.max(0, at) % noteColorNames.length] ?? 'sun'
}
