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
import { answerLine, medianMark, spreadBand } from '../scale-results.ts'
import type { ScoreSpot } from '../score/score-badge.ts'
import { scored } from '../score/score.ts'
import { Spread, spreadWords } from '../spread.ts'

const props = Type.Object(
  {
    number: Type.Integer({ minimum: 1, maximum: 99 }),
    item: Type.String({ maxLength: 300 }),
    results: Type.Optional(Spread),
    ...scored,
  },
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
  const { number, evidence, more } = columnsOf(shape)
  const digits = { max: shape.h * 0.3, min: shape.h * 0.2 }
  const numeral: TextBox = { box: number, size: digits, weight: 700, align: 'center', valign: 'middle' }
  const line = { stroke: look.line, width: 1, opacity: 0.6 }
  return [
    { kind: 'rect', box: ownBox(shape), radius: 4, style: { fill: look.surface } },
    ...[evidence, more].map((box) => room(box, look)),
    { kind: 'path', d: `M0 ${shape.h}L${shape.w} ${shape.h}`, style: line },
    setWords(String(shape.props.number), numeral, look.accent),
    setWords(shape.props.item, itemText(shape), look.ink),
    ...drawScale(shape, look),
  ]
}

/** What came of it stands above the scale, which makes room for it. */
function drawScale(shape: ChecklistRow, look: Look): Drawing[] {
  const { results, score } = shape.props
  const inner = grow(columnsOf(shape).scale, -shape.h * 0.08)
  if (!results && !score) return scaleMarks(inner, shape.h * 0.42, look)
  const diameter = shape.h * 0.36
  const marks = { ...inner, y: shape.h * 0.36, h: shape.h * 0.56 }
  const above = { ...inner, y: shape.h * 0.09, h: shape.h * 0.22 }
  return [
    ...(results ? spreadBand(results, marks, diameter, look) : []),
    ...scaleMarks(marks, diameter, look),
    ...(results
      ? [...medianMark(results, marks, diameter, look), ...answerLine(results, above, 'left', look)]
      : []),
  ]
}

function scoreSpot(shape: ChecklistRow): ScoreSpot {
  const { x, w } = columnsOf(shape).scale
  return { right: x + w - shape.h * 0.08, middle: shape.h * 0.2, height: Math.min(shape.h * 0.26, w * 0.06) }
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
  scoreSpot,
  describe({ props: { number, item, results } }, locale) {
    const said = words[locale](number, item)
    return results ? `${said}. ${spreadWords(results, locale)}` : said
  },
})
