import { Type, type Static } from 'typebox'
import type { Drawing } from '../../drawing/drawing.ts'
import type { Locale, Look } from '../../drawing/look.ts'
import { setWords } from '../../drawing/set-words.ts'
import { contains, grow, type Box } from '../../geometry/box.ts'
import { blankTexts, saidInBlanks } from '../blanks.ts'
import { ownBox, turnedBounds } from '../placement.ts'
import { scaleMarks } from '../scale-marks.ts'
import { answerLine, medianMark, spreadBand } from '../scale-results.ts'
import { badgeBox, type ScoreSpot } from '../score/score-badge.ts'
import { scored } from '../score/score.ts'
import { defineShape, type ShapeOf, type TextPart } from '../shape.ts'
import { Spread, spreadWords } from '../spread.ts'
import { writing } from '../writing.ts'
import { columnsOf } from './shift-columns.ts'

const props = Type.Object(
  {
    number: Type.Integer({ minimum: 1, maximum: 99 }),
    /** Where the group thinks that it is today. */
    results: Type.Optional(Spread),
    ...scored,
  },
  { additionalProperties: false },
)

type ShiftRow = ShapeOf<'shift-row', Static<typeof props>>

const parts = ['from', 'action', 'to'] as const

const words = {
  da: {
    pair: 'Par',
    scale: 'Hvor er vi i dag?',
    from: { name: 'fra', placeholder: 'Fra …' },
    action: { name: 'handling', placeholder: 'Handlingen imellem …' },
    to: { name: 'til', placeholder: 'Til …' },
  },
  en: {
    pair: 'Pair',
    scale: 'Where are we today?',
    from: { name: 'from', placeholder: 'From …' },
    action: { name: 'action', placeholder: 'The action in between …' },
    to: { name: 'to', placeholder: 'To …' },
  },
} as const satisfies Record<Locale, object>

function textsOf(shape: ShiftRow, look: Look): readonly TextPart[] {
  const columns = columnsOf(shape)
  const { pair, ...names } = words[look.locale]
  return blankTexts(parts, names, `${pair} ${shape.props.number}`, (part) => ({
    box: grow(columns[part], -shape.h * 0.1),
    size: { max: shape.h * 0.2, min: shape.h * 0.09 },
    weight: 400,
    align: 'left',
    valign: 'middle',
    color: look.ink,
    fillIn: true,
  }))
}

function drawRow(shape: ShiftRow, look: Look): Drawing[] {
  const { number, from, action, to, arrows } = columnsOf(shape)
  const plain = { fill: look.paper }
  const aim = { stroke: look.accent, width: shape.h * 0.015 }
  const numeral = { max: shape.h * 0.24, min: shape.h * 0.1 }
  return [
    setWords(
      String(shape.props.number),
      { box: number, size: numeral, weight: 700, align: 'left', valign: 'middle' },
      look.accent,
    ),
    { kind: 'rect', box: from, radius: 4, style: plain },
    { kind: 'rect', box: action, radius: 4, style: { ...plain, stroke: look.line, width: 1, dash: [10, 8] } },
    { kind: 'rect', box: to, radius: 4, style: { fill: look.accent, opacity: 0.09 } },
    { kind: 'rect', box: to, radius: 4, style: aim },
    ...arrows.map((box) => arrowIn(box, look)),
    ...drawScale(shape, look),
    ...writing(shape, textsOf(shape, look), look),
  ]
}

function drawScale(shape: ShiftRow, look: Look): Drawing[] {
  const { scale } = columnsOf(shape)
  const { results, score } = shape.props
  const taken = score ? badgeBox(score, scoreSpot(shape)).w : 0
  const half = { ...scale, h: scale.h / 2 }
  const heading = { ...half, w: Math.max(0, scale.w - taken) }
  const size = { max: shape.h * 0.16, min: shape.h * 0.08 }
  const marks = { ...half, y: half.h * 0.85 }
  const diameter = shape.h * 0.28
  const below = { ...scale, y: shape.h * 0.84, h: shape.h * 0.16 }
  return [
    setWords(
      words[look.locale].scale,
      { box: heading, size, weight: 400, align: 'center', valign: 'middle' },
      look.muted,
    ),
    ...(results ? spreadBand(results, marks, diameter, look) : []),
    ...scaleMarks(marks, diameter, look),
    ...(results
      ? [...medianMark(results, marks, diameter, look), ...answerLine(results, below, 'center', look)]
      : []),
  ]
}

/** Beside the question, since a row's corners are others' rows. */
function scoreSpot(shape: ShiftRow): ScoreSpot {
  return { right: shape.w, middle: shape.h * 0.25, height: Math.min(shape.h * 0.26, shape.w * 0.016) }
}

/** The bundled typeface has no arrow, so it is drawn. */
function arrowIn({ x, y, w, h }: Box, look: Look): Drawing {
  const middle = y + h / 2
  const head = w * 0.3
  const d = `M${x} ${middle}H${x + w}M${x + w - head} ${middle - head}L${x + w} ${middle}L${x + w - head} ${middle + head}`
  return { kind: 'path', d, style: { stroke: look.accent, width: w * 0.07 } }
}

/** A shift as one object, so that the pair can't come apart: from, the action in between, to, and where we are. */
export const shiftRow = defineShape({
  type: 'shift-row',
  props,
  defaults: { number: 1 },
  size: { w: 4400, h: 240 },
  resize: 'free',
  bounds: turnedBounds,
  hit: (shape, point, slack) => contains(grow(ownBox(shape), slack), point),
  draw: drawRow,
  texts: textsOf,
  scoreSpot,
  describe(shape, locale) {
    const { pair, scale, ...names } = words[locale]
    const said = saidInBlanks(shape, parts, names, locale)
    const { results } = shape.props
    const today = results ? [`${scale} ${spreadWords(results, locale)}`] : []
    return [`${pair} ${shape.props.number}`, ...said, ...today].join('. ')
  },
})
