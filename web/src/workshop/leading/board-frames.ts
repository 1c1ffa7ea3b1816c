import type { Board } from '@samtavle/shared/board/board'
import { around, type Box } from '@samtavle/shared/geometry/box'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import { inReadingOrder } from '@samtavle/shared/board/reading-order'

export interface BoardFrame {
  readonly id: string
  /** Empty when nobody has given it one. */
  readonly title: string
  readonly box: Box
}

/** The frames of a board, in reading order. */
export function framesOf(board: Board): readonly BoardFrame[] {
  return inReadingOrder(board.all().filter(isFrame)).map((shape) => ({
    id: shape.id,
    title: titleOf(shape),
    box: shapeOf(shape.type).bounds(shape),
  }))
}

/** Renders again when a frame has come, gone, or got another title. */
export function useBoardFrames(board: Board): readonly BoardFrame[] {
  const last = useRef<readonly BoardFrame[]>([])
  const observe = useCallback((listener: () => void) => board.observe(listener), [board])
  return useSyncExternalStore(observe, () => {
    const frames = framesOf(board)
    if (!isSame(frames, last.current)) last.current = frames
    return last.current
  })
}

/** What several frames cover together. */
export function boxOfFrames(board: Board, ids: readonly string[]): Box | undefined {
  return around(framesOf(board).flatMap(({ id, box }) => (ids.includes(id) ? [box] : [])))
}

function isSame(a: readonly BoardFrame[], b: readonly BoardFrame[]): boolean {
  return a.length === b.length && a.every(({ id, title }, i) => id === b[i]?.id && title === b[i].title)
}

function isFrame({ type }: Shape): boolean {
  return type === 'frame'
}

function titleOf({ texts }: Shape): string {
  return (
    Object.values(texts)
      .find((text) => text.trim() !== '')
      ?.trim() ?? ''
  )
}
