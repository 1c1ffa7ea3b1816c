import { centreOf, contains } from '@samtavle/shared/geometry/box'
import type { Point } from '@samtavle/shared/geometry/point'
import { inReadingOrder } from '@samtavle/shared/board/reading-order'
import type { Shape } from '@samtavle/shared/shapes/registry'
import type { Camera } from '../view/camera.ts'
import type { Workbench } from '../workbench.ts'
import { boxOf } from './look-at.ts'

/**
 * The next or previous frame in reading order, from the one that is shown or that one is in; round again at the ends.
 * Undefined where there are none.
 */
export function frameBeside(
  { whole, camera }: Pick<Workbench, 'whole' | 'camera'>,
  step: 1 | -1,
): Shape | undefined {
  const frames = framesOf(whole)
  const shown = frames.findIndex((frame) => isShown(frame, camera))
  const here = shown >= 0 ? shown : innermostAt(frames, centreOf(camera.clearView()))
  if (here < 0) return step === 1 ? frames[0] : frames.at(-1)
  return frames.at((here + step) % frames.length)
}

/** The innermost frame at a point, or in the middle of the view. */
export function frameHere(
  { whole, camera }: Pick<Workbench, 'whole' | 'camera'>,
  at: Point = centreOf(camera.clearView()),
): Shape | undefined {
  const frames = framesOf(whole)
  return frames[innermostAt(frames, at)]
}

function framesOf(whole: Workbench['whole']): readonly Shape[] {
  return inReadingOrder(whole.all().filter(({ type }) => type === 'frame'))
}

function isShown(frame: Shape, camera: Camera): boolean {
  const [is, wanted] = [camera.get(), camera.fitting(boxOf(frame))]
  const far = Math.hypot(is.x - wanted.x, is.y - wanted.y) * wanted.zoom
  return far < 1 && Math.abs(is.zoom / wanted.zoom - 1) < 0.01
}

/** What stands in a frame comes after it, so the last is the innermost. */
function innermostAt(frames: readonly Shape[], at: Point): number {
  return frames.findLastIndex((frame) => contains(boxOf(frame), at))
}
