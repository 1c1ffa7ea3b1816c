import { Type, type Static, type TProperties } from 'typebox'

const words = (maxLength: number) => Type.String({ maxLength })

const only = <Properties extends TProperties>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false })

const theme = only({ name: words(120), questions: Type.Array(words(400), { maxItems: 12 }) })

const area = only({
  kind: Type.Union([Type.Literal('organising'), Type.Literal('leadership'), Type.Literal('change')]),
  name: words(120),
  themes: Type.Array(theme, { maxItems: 12 }),
})

/** The words of a wheel, so that it is whole in any language; `unnamed` themes are left for the group to name. */
export const WheelProps = only({
  title: words(120),
  areas: Type.Array(area, { maxItems: 3 }),
  unnamed: Type.Integer({ minimum: 0, maximum: 4 }),
})

export type WheelProps = Static<typeof WheelProps>
export type AreaKind = WheelProps['areas'][number]['kind']
