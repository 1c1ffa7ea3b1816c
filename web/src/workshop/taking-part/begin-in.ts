import type { Box } from '@samtavle/shared/geometry/box'
import type { Point } from '@samtavle/shared/geometry/point'
import { gap, type Size } from '@samtavle/shared/board/free-place'

/**
 * Where to begin to look for a free place: the page of everybody who writes at the same moment sees the same board, so
 * each begins at one of the first places in rows, as many as there are people. `chance` is 0..1, below 1.
 */
export function beginIn(room: Box, size: Size, crowd: number, chance: number): Point {
  const across = Math.max(1, Math.floor((room.w + gap) / (size.w + gap)))
  const down = Math.max(1, Math.floor((room.h + gap) / (size.h + gap)))
  const nth = Math.floor(chance * Math.min(Math.max(1, crowd), across * down))
  return {
    x: room.x + (nth % across) * (size.w + gap),
    y: room.y + Math.floor(nth / across) * (size.h + gap),
  }
}
