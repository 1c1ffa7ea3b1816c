import type { Look } from '@samtavle/shared/drawing/look'
import { describeOn } from '@samtavle/shared/shapes/describe-on'
import type { Shape } from '@samtavle/shared/shapes/registry'
import type { WholeBoard } from '../scene/whole-board.ts'

/** A shape in words, and whether nobody else sees it. */
export function wordsFor(whole: WholeBoard, shape: Shape, { locale }: Look): string {
  const words = describeOn(whole, shape, locale)
  return (whole.isHidden(shape.id) && whole.hidden?.describe(words, locale)) || words
}
