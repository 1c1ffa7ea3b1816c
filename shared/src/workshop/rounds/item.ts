import { Type, type Static } from 'typebox'

/** Something to be voted on or rated. */
export const Item = Type.Object(
  {
    /** Stable over repeats of the round, so that before and after can be compared; a shape's own id for notes and rows. */
    id: Type.String({ minLength: 1, maxLength: 64 }),
    /** Empty when the group gives it its name: then the words of `part` of `shape` are its title, and it is left out while there are none. */
    title: Type.String({ maxLength: 300 }),
    /** The heading that it stands under in a long form: an area of the wheel. */
    group: Type.Optional(Type.String({ maxLength: 120 })),
    /** The shape on the board that it is, or is a part of. */
    shape: Type.Optional(Type.String({ maxLength: 64 })),
    part: Type.Optional(Type.String({ maxLength: 32 })),
    /** The frame where the group works on it, when it is chosen. */
    frame: Type.Optional(Type.String({ maxLength: 64 })),
  },
  { additionalProperties: false },
)
export type Item = Static<typeof Item>

/** Where a round's items come from; they are read from the board when the round opens, and stay what they were. */
export const ItemSource = Type.Union([
  /** The framework's own. */
  Type.Object({ from: Type.Literal('list'), items: Type.Array(Item, { maxItems: 60 }) }),
  /** What stands in a frame (in the whole board with null) and has words, of these types of shapes. */
  Type.Object({
    from: Type.Literal('board'),
    frame: Type.Union([Type.String({ maxLength: 64 }), Type.Null()]),
    types: Type.Array(Type.String({ maxLength: 32 }), { maxItems: 10 }),
  }),
  /** Those at the top of what an earlier step's round came to. */
  Type.Object({
    from: Type.Literal('top'),
    step: Type.String({ maxLength: 64 }),
    count: Type.Integer({ minimum: 1, maximum: 20 }),
  }),
])
export type ItemSource = Static<typeof ItemSource>
