import { Type, type Static } from 'typebox'

const Score = Type.Object(
  {
    /** Dots or points; never 0, since what got none shows none. */
    dots: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    /** 1 for the most; shared by those that got the same. */
    rank: Type.Integer({ minimum: 1, maximum: 999 }),
    tied: Type.Boolean(),
    /** Left out for dots. */
    unit: Type.Optional(Type.Literal('points')),
  },
  { additionalProperties: false },
)
/** What a vote came to for one shape. Only the house writes it. */
export type Score = Static<typeof Score>

/** For the schema of every type of shape that can be voted on. */
export const scored = { score: Type.Optional(Score) }

/** Undefined for what nobody has voted on. */
export function scoreOf(props: unknown): Score | undefined {
  // Whatever has a score has it by the schema above.
  return (props as { readonly score?: Score }).score
}
