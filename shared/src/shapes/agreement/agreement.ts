import { Type } from 'typebox'
import type { Drawing } from '../../drawing/drawing.ts'
import type { Locale, Look } from '../../drawing/look.ts'
import { setWords } from '../../drawing/set-words.ts'
import { contains, grow } from '../../geometry/box.ts'
import { blankTexts, saidInBlanks } from '../blanks.ts'
import { ownBox, turnedBounds } from '../placement.ts'
import { scored } from '../score/score.ts'
import { defineShape, type Placed, type TextPart } from '../shape.ts'
import { writing } from '../writing.ts'
import { agreementParts, layOutAgreement } from './agreement-layout.ts'

const words = {
  da: {
    agreement: 'Aftale',
    what: { name: 'Hvad', placeholder: 'Det gør vi …' },
    who: { name: 'Hvem', placeholder: 'Navn eller rolle' },
    when: { name: 'Hvornår', placeholder: 'Dato' },
    sign: { name: 'Næste tegn på fremdrift', placeholder: 'Det kan vi se, når …' },
  },
  en: {
    agreement: 'Agreement',
    what: { name: 'What', placeholder: 'This we will do …' },
    who: { name: 'Who', placeholder: 'Name or role' },
    when: { name: 'When', placeholder: 'Date' },
    sign: { name: 'Next sign of progress', placeholder: 'This we can see once …' },
  },
} as const satisfies Record<Locale, object>

function textsOf(shape: Placed, look: Look): readonly TextPart[] {
  const { unit, fields } = layOutAgreement(shape)
  const { agreement, ...names } = words[look.locale]
  return blankTexts(agreementParts, names, agreement, (part) => ({
    box: fields[part].text,
    size: { max: (part === 'what' ? 20 : 16) * unit, min: 12 * unit },
    weight: 400,
    align: 'left',
    valign: 'top',
    color: look.ink,
  }))
}

function drawCard(shape: Placed, look: Look): Drawing[] {
  const { unit, band, head, rules, fields } = layOutAgreement(shape)
  const names = words[look.locale]
  const heading = { weight: 700, align: 'left', valign: 'middle' } as const
  const label = { max: 12 * unit, min: 12 * unit }
  return [
    { kind: 'rect', box: ownBox(shape), radius: 4, style: { fill: look.surface }, shadow: true },
    { kind: 'rect', box: ownBox(shape), radius: 4, style: { stroke: look.line, width: 1, opacity: 0.45 } },
    { kind: 'rect', box: band, radius: 3, style: { fill: look.accent } },
    ...tick(head.tick.x, head.tick.y, head.tick.w, look),
    setWords(
      names.agreement,
      { ...heading, box: head.title, size: { max: 16 * unit, min: 12 * unit } },
      look.accent,
    ),
    ...agreementParts.map((part) =>
      setWords(names[part].name, { ...heading, box: fields[part].label, size: label }, look.muted),
    ),
    { kind: 'path', d: rules, style: { stroke: look.line, width: unit, opacity: 0.45 } },
  ]
}

/** A hook in a circle: it is settled. */
function tick(x: number, y: number, side: number, look: Look): Drawing[] {
  const at = (share: number) => Math.round(share * side * 100) / 100
  const d = `M${at(0.28)} ${at(0.52)}L${at(0.44)} ${at(0.67)}L${at(0.72)} ${at(0.36)}`
  return [
    { kind: 'ellipse', box: { x, y, w: side, h: side }, style: { fill: look.accent } },
    {
      kind: 'group',
      at: { x, y },
      children: [{ kind: 'path', d, style: { stroke: look.surface, width: side * 0.11 } }],
    },
  ]
}

/** What a group has agreed on: what, who, when, and the next sign of progress. */
export const agreement = defineShape({
  type: 'agreement',
  props: Type.Object({ ...scored }, { additionalProperties: false }),
  defaults: {},
  size: { w: 320, h: 280 },
  resize: 'free',
  bounds: turnedBounds,
  hit: (shape, point, slack) => contains(grow(ownBox(shape), slack), point),
  draw: (shape, look) => [...drawCard(shape, look), ...writing(shape, textsOf(shape, look), look)],
  texts: textsOf,
  describe(shape, locale) {
    const { agreement, ...names } = words[locale]
    return [agreement, ...saidInBlanks(shape, agreementParts, names, locale)].join('. ')
  },
})
