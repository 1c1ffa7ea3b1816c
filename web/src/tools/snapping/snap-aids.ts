import { frameUnder } from '@samtavle/shared/board/frame-under'
import type { Box } from '@samtavle/shared/geometry/box'
import { alignedLines, alignment } from './align.ts'
import { evenGap, evenGaps } from './gaps.ts'
import { gather } from './gather.ts'
import { gridStep, type Pull, type SnapAids } from './snap.ts'
import { lineOf, spanOf, type Axis } from './span.ts'

/** Of more than this many held shapes at once nobody looks where each of them goes. */
const MOST_TAKEN = 50

/** Finds where shapes lie well: on the lines of others, as far from each other, on the grid. */
export const snapAids: SnapAids = {
  gather,
  snap(box, pulls, around, { lines, grid, reach }) {
    if (grid) return { x: toGrid(box, 'x', pulls.x), y: toGrid(box, 'y', pulls.y) }
    if (!lines) return { x: 0, y: 0 }
    const x = alignment(box, 'x', pulls.x, around, reach)
    const y = alignment(box, 'y', pulls.y, around, reach)
    // Which boxes are in a row with this one is seen from where it will lie across.
    const even = (axis: Axis, across: Box) =>
      pulls[axis].length === 3 ? evenGap(across, axis, around, reach) : undefined
    return {
      x: shorter(x, even('x', { ...box, y: box.y + (y ?? 0) })),
      y: shorter(y, even('y', { ...box, x: box.x + (x ?? 0) })),
    }
  },
  guides(box, pulls, around) {
    const axes = (['x', 'y'] as const).filter((axis) => pulls[axis].length > 0)
    return {
      lines: axes.flatMap((axis) => alignedLines(box, axis, pulls[axis], around)),
      gaps: axes.flatMap((axis) => (pulls[axis].length === 3 ? evenGaps(box, axis, around) : [])),
    }
  },
  takers(places, { frames }, { get }) {
    const taking = [...places].slice(0, MOST_TAKEN).flatMap(([id, place]) => {
      const shape = get(id)
      const frame = shape && frameUnder(frames, { ...place, type: shape.type })
      const goesAlong = typeof shape?.parent === 'string' && places.has(shape.parent)
      return frame && frame !== shape?.parent && !goesAlong ? [frame] : []
    })
    return [...new Set(taking)]
  },
}

function toGrid(box: Box, axis: Axis, [pull]: readonly Pull[]): number {
  if (pull === undefined) return 0
  const at = lineOf(spanOf(box, axis), pull)
  return Math.round(at / gridStep) * gridStep - at
}

function shorter(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return a ?? b ?? 0
  return Math.abs(b) < Math.abs(a) ? b : a
}
