import { Type, type Static, type TProperties } from 'typebox'
import { oneOf } from '../one-of.ts'
import { Spread } from '../spread.ts'

const words = (maxLength: number) => Type.String({ maxLength })

const only = <Properties extends TProperties>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false })

const theme = only({ name: words(120), questions: Type.Array(words(400), { maxItems: 12 }) })

const area = only({
  kind: Type.Union([Type.Literal('organising'), Type.Literal('leadership'), Type.Literal('change')]),
  name: words(120),
  themes: Type.Array(theme, { maxItems: 12 }),
})

/** What a theme came to on the one scale of a round, and on its other if it has two. */
const themeResult = only({ now: Spread, importance: Type.Optional(Spread) })
export type ThemeResult = Static<typeof themeResult>

/** Only the house writes it. */
const results = only({
  /** The questions. */
  scales: Type.Array(words(200), { maxItems: 2 }),
  /** One for each theme, those that the group names last; null for those that were not asked about. */
  themes: Type.Array(Type.Union([Type.Null(), themeResult]), { maxItems: 40 }),
})
export type WheelResults = Static<typeof results>

/** The words of a wheel, so that it is whole in any language; `unnamed` themes are left for the group to name. */
export const WheelProps = only({
  title: words(120),
  areas: Type.Array(area, { maxItems: 3 }),
  unnamed: Type.Integer({ minimum: 0, maximum: 4 }),
  results: Type.Optional(results),
  /** How the results are drawn; bars if left out. */
  chart: Type.Optional(oneOf(['bars', 'radar'])),
})

export type WheelProps = Static<typeof WheelProps>
export type AreaKind = WheelProps['areas'][number]['kind']
