import type { Point } from '@samtavle/shared/geometry/point'

/** Puts files on the board as pictures, side by side about a point. */
export type BringImages = (files: readonly Blob[], at: Point) => void

/** Those of the files that are meant to be pictures, as far as their names go. */
export function picturesAmong(files: Iterable<File>): File[] {
  return [...files].filter(({ type }) => type.startsWith('image/'))
}
