import type { Box } from '../../geometry/box.ts'

export const agreementParts = ['what', 'who', 'when', 'sign'] as const
export type AgreementPart = (typeof agreementParts)[number]

/** A card in its own coordinates, in board units. */
export interface AgreementLayout {
  /** How much larger than the ordinary card it is. */
  readonly unit: number
  readonly band: Box
  readonly head: { readonly tick: Box; readonly title: Box }
  readonly fields: Readonly<Record<AgreementPart, { readonly label: Box; readonly text: Box }>>
  /** SVG path data of the lines between the fields. */
  readonly rules: string
}

const plain = { w: 320, h: 280 }

/** What on top, who beside when, the sign below; heights are shared out so that what has to be said has most room. */
export function layOutAgreement({ w, h }: { readonly w: number; readonly h: number }): AgreementLayout {
  const unit = Math.min(w / plain.w, h / plain.h)
  const [pad, gap, top] = [16 * unit, 8 * unit, 46 * unit]
  const inner = Math.max(0, w - 2 * pad)
  const rest = Math.max(0, h - top - gap)
  const [what, pair] = [rest * 0.42, rest * 0.28]
  const half = Math.max(0, (inner - 2 * gap) / 2)
  const field = (x: number, y: number, width: number, height: number) => ({
    label: { x, y: y + 5 * unit, w: width, h: 16 * unit },
    text: { x, y: y + 22 * unit, w: width, h: Math.max(0, height - 26 * unit) },
  })
  const [second, third] = [top + what, top + what + pair]
  const side = 20 * unit
  return {
    unit,
    band: { x: 0, y: 0, w, h: 6 * unit },
    head: {
      tick: { x: pad, y: 16 * unit, w: side, h: side },
      title: { x: pad + side + gap, y: 14 * unit, w: Math.max(0, inner - side - gap), h: 24 * unit },
    },
    fields: {
      what: field(pad, top, inner, what),
      who: field(pad, second, half, pair),
      when: field(pad + half + 2 * gap, second, half, pair),
      sign: field(pad, third, inner, rest - what - pair),
    },
    rules: [
      `M${pad} ${second}H${pad + inner}M${pad} ${third}H${pad + inner}`,
      `M${pad + half + gap} ${second + gap}V${third - gap}`,
    ].join(''),
  }
}
