import { Type, type Static } from 'typebox'
import type { Look } from '../drawing/look.ts'
import type { Style } from '../drawing/drawing.ts'
import { noteColorNames } from '../drawing/note-colors.ts'
import {
  fillColor,
  inkOn,
  penColor,
  penColorNames,
  type FillColor,
  type PenColor,
} from '../drawing/palette.ts'
import type { Box } from '../geometry/box.ts'
import { oneOf } from './one-of.ts'
import type { TextPart } from './shape.ts'

/** What rectangles and ellipses have in common: an outline, a fill and words in the middle. */
export const areaProps = Type.Object(
  {
    fill: oneOf<FillColor>(['none', 'paper', 'surface', ...noteColorNames]),
    stroke: oneOf<'none' | PenColor>(['none', ...penColorNames]),
  },
  { additionalProperties: false },
)
export type AreaProps = Static<typeof areaProps>

export const areaDefaults: AreaProps = { fill: 'none', stroke: 'ink' }
export const outlineWidth = 2

export function areaStyle({ fill, stroke }: AreaProps, look: Look): Style {
  const filled = fillColor(fill, look)
  return {
    ...(filled === undefined ? {} : { fill: filled }),
    ...(stroke === 'none' ? {} : { stroke: penColor(stroke, look), width: outlineWidth }),
  }
}

export function areaText(box: Box, { fill }: AreaProps, look: Look): readonly TextPart[] {
  return [
    {
      part: '',
      box,
      size: { max: 20, min: 12 },
      weight: 400,
      align: 'center',
      valign: 'middle',
      color: inkOn(fill, look),
    },
  ]
}
