import { inReadingOrder } from '@samtavle/shared/board/reading-order'
import { shapeOf } from '@samtavle/shared/shapes/registry'
import type { View } from './camera.ts'
import { fit } from './fit.ts'
import type { Workbench } from '../workbench.ts'

/** Narrower or lower than this, in CSS pixels, a whole board would be too small to make anything out. */
const SMALL = { w: 640, h: 480 } as const

/** What one sees on coming in: where one was last, or everything, or on a phone, whichever way it is held, the first frame. */
export function firstView(bench: Workbench, last: View | undefined): void {
  if (last) return bench.camera.set(last)
  const { camera, board } = bench
  const frames = inReadingOrder(board.all().filter(({ type }) => type === 'frame'))
  const [first] = frames
  const { w, h } = camera.size.get()
  if (first && (w < SMALL.w || h < SMALL.h)) camera.fit(shapeOf(first.type).bounds(first), { high: true })
  else fit(bench, 'all')
  return undefined
}
