import { noteColorNames, type NoteColor } from '@samtavle/shared/drawing/note-colors'
import type { PenColor } from '@samtavle/shared/drawing/palette'
import type { NewShape } from '@samtavle/shared/board/records'
import { inkFrom } from '@samtavle/shared/shapes/ink/samples'

/** A board as benches describe one (`whiteboard-bench-scene/1`): top left corners, board units. */
export interface BenchScene {
  readonly frames: readonly { id: string; x: number; y: number; w: number; h: number; title: string }[]
  readonly stickies: readonly {
    id: string
    x: number
    y: number
    w: number
    h: number
    color: string
    text: string
    frame: string | null
  }[]
  readonly connectors: readonly { id: string; from: string; to: string }[]
  readonly strokes: readonly {
    id: string
    color: string
    width: number
    points: readonly [number, number][]
  }[]
}

/** The same in our own shapes, from the bottom up. */
export function shapesOf({ frames, stickies, connectors, strokes }: BenchScene): NewShape[] {
  const colors = [...new Set(stickies.map(({ color }) => color))]
  return [
    ...frames.map(({ title, ...frame }) => ({ type: 'frame', ...frame, texts: { title } })),
    ...stickies.map(({ color, text, frame: parent, id, x, y, w, h }) => {
      const note: NoteColor = noteColorNames[colors.indexOf(color) % noteColorNames.length] ?? 'sun'
      return { id, type: 'sticky', x, y, w, h, parent, props: { color: note }, texts: { '': text } }
    }),
    ...connectors.map(({ id, from, to }) => {
      return { id, type: 'arrow', x: 0, y: 0, ends: { start: { target: from }, end: { target: to } } }
    }),
    ...strokes.flatMap(({ id, color, width, points }) => {
      const ink = inkFrom(points.map(([x, y]) => ({ x, y, pressure: 0.5 })))
      return ink
        ? [{ id, type: 'ink', ...ink.box, props: { points: ink.points, color: penOf(color), width } }]
        : []
    }),
  ]
}

function penOf(color: string): PenColor {
  return color === '#e03131' ? 'red' : color === '#1971c2' ? 'blue' : 'ink'
}
