import type { Point } from '../geometry/point.ts'

/** Something of a shape that a hand can pull by a handle of its own. */
export interface Knob {
  /** In the shape's own coordinates. */
  readonly at: Point
  /** Which ways it goes. */
  readonly way: 'any' | 'across' | 'down'
  /** What of the shape's props is otherwise with it pulled to there, in the shape's own coordinates. */
  pull(to: Point): Readonly<Record<string, unknown>>
  /** How high the shape then is, where that is another height than before. */
  height?(to: Point): number
}
