import { Type, type Static } from 'typebox'
import type { Drawing } from '../../drawing/drawing.ts'
import type { Locale, Look } from '../../drawing/look.ts'
import { setWords } from '../../drawing/set-words.ts'
import type { TextBox } from '../../drawing/text-layout.ts'
import { contains, grow, type Box } from '../../geometry/box.ts'
import { ownBox, turnedBounds } from '../placement.ts'
import { defineShape, type ShapeOf } from '../shape.ts'
import { columnsOf } from './checklist-columns.ts'
import { scaleMarks } from '../scale-marks.ts'

const props = Type.Object(
  { number: Type.Integer({ minimum: 1, maximum: 99 }), item: Type.String({ maxLength: 300 }) },
  { additionalProperties: false },
)

type ChecklistRow = ShapeOf<'checklist-row', Static<typeof props>>

const words = {
  da: (number: number, item: string) =>
    `Punkt ${number}: ${item}. Skala fra 1 til 5, plads til eksempler og til mere af`,
  en: (number: number, item: string) =>
    `Item ${number}: ${item}. Scale from 1 to 5, room for examples and for more of`,
} as const satisfies Record<Locale, object>

/** How the item is set, so that a template can test that its words fit. */
export function itemText({ w, h }: { readonly w: number; readonly h: number }): TextBox {
  return {
    box: columnsOf({ w, h }).item,
    size: { max: h * 0.29, min: h * 0.16 },
    weight: 400,
    align: 'left',
    valign: 'middle',
  }
}

function drawRow(shape: ChecklistRow, look: Look): Drawing[] {
  const { number, scale, evidence, more } = columnsOf(shape)
  const digits = { max: shape.h * 0.3, min: shape.h * 0.2 }
  const numeral: TextBox = { box: number, size: digits, weight: 700, align: 'center', valign: 'middle' }
  const line = { stroke: look.line, width: 1, opacity: 0.6 }
  return [
    { kind: 'rect', box: ownBox(shape), radius: 4, style: { fill: look.surface } },
    ...[evidence, more].map((box) => room(box, look)),
    { kind: 'path', d: `M0 ${shape.h}L${shape.w} ${shape.h}`, style: line },
    setWords(String(shape.props.number), numeral, look.accent),
    setWords(shape.props.item, itemText(shape), look.ink),
    ...scaleMarks(grow(scale, -shape.h * 0.08), shape.h * 0.42, look),
  ]
}

function room(box: Box, look: Look): Drawing {
  return { kind: 'rect', box, radius: 4, style: { fill: look.paper } }
}

/** One item of a checklist with the group's scale and room for notes: examples, and what there should be more of. */
export const checklistRow = defineShape({
  type: 'checklist-row',
  props,
  defaults: { number: 1, item: '' },
  size: { w: 4400, h: 176 },
  resize: 'free',
  bounds: turnedBounds,
  hit: (shape, point, slack) => contains(grow(ownBox(shape), slack), point),
  draw: drawRow,
  texts: () => [],
  describe: ({ props }, locale) => words[locale](props.number, props.item),
})
