import { Type, type Static, type TProperties } from 'typebox'
import { ItemSource } from './item.ts'

/** A scale from 1 to 5; «don't know» is always an answer, and is counted by itself. */
export const Scale = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 32 }),
  /** The question. */
  title: Type.String({ maxLength: 200 }),
  /** What 1 and 5 mean. */
  low: Type.String({ maxLength: 60 }),
  high: Type.String({ maxLength: 60 }),
})
export type Scale = Static<typeof Scale>

/** How the results are drawn on the board, and on which of its shapes; `dots` and `rows` draw on the items' own. */
export const Chart = Type.Object({
  as: Type.Union([
    Type.Literal('wheel'),
    Type.Literal('heat-map'),
    Type.Literal('rows'),
    Type.Literal('dots'),
  ]),
  on: Type.Union([Type.String({ maxLength: 64 }), Type.Null()]),
})
export type Chart = Static<typeof Chart>

const round = <Kind extends string, Own extends TProperties>(kind: Kind, own: Own) =>
  Type.Object({
    kind: Type.Literal(kind),
    /** The question, when the step's instruction doesn't say it. */
    title: Type.String({ maxLength: 200 }),
    items: ItemSource,
    /** Whether results are also shown by sector, where five or more have answered. */
    bySector: Type.Boolean(),
    chart: Type.Union([Chart, Type.Null()]),
    ...own,
  })

const Budget = Type.Integer({ minimum: 1, maximum: 1000 })

/** What a step asks everybody. */
export const RoundSetup = Type.Union([
  /** So many dots each, at most `cap` on one item. */
  round('dots', { budget: Budget, cap: Budget }),
  /** Each item on one scale or two. */
  round('rate', { scales: Type.Array(Scale, { minItems: 1, maxItems: 2 }) }),
  /** A hundred points, say, shared out; at most `cap` on one item. */
  round('points', { budget: Budget, cap: Budget }),
  /** Whether we do it: doing, underway, not yet, not relevant. */
  round('status', {}),
  round('yes-partly-no', {}),
  /** Where between two poles each item is today, 1 to 5. */
  round('slider', { scales: Type.Array(Scale, { minItems: 1, maxItems: 1 }) }),
  /** For oneself: the answers never leave the device, and the server takes none. */
  round('self', { scales: Type.Array(Scale, { minItems: 1, maxItems: 1 }) }),
])
export type RoundSetup = Static<typeof RoundSetup>
export type RoundKind = RoundSetup['kind']
export type SetupOf<K extends RoundKind> = Extract<RoundSetup, { kind: K }>
