import { Type, type Static } from 'typebox'

const words = (maxLength: number) => Type.String({ maxLength })

/** The words of a wheel, so that it is whole in any language; `unnamed` themes are left for the group to name. */
export const WheelProps = Type.Object({
  title: words(120),
  areas: Type.Array(
    Type.Object({
      kind: Type.Union([Type.Literal('organising'), Type.Literal('leadership'), Type.Literal('change')]),
      name: words(120),
      themes: Type.Array(
        Type.Object({ name: words(120), questions: Type.Array(words(400), { maxItems: 12 }) }),
        {
          maxItems: 12,
        },
      ),
    }),
    { maxItems: 3 },
  ),
  unnamed: Type.Integer({ minimum: 0, maximum: 4 }),
})

export type WheelProps = Static<typeof WheelProps>
export type WheelArea = WheelProps['areas'][number]
export type AreaKind = WheelArea['kind']
