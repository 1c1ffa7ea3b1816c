import { Type, type Static, type TProperties } from 'typebox'
import { sectors } from '../../access/person.ts'
import { oneOf } from '../one-of.ts'
import { OnScale, Spread } from '../spread.ts'

const only = <Properties extends TProperties>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false })

/** Null where fewer than five have answered, or where the hidden ones could be worked out from it. */
const Cell = Type.Union([
  Type.Null(),
  only({ n: Type.Integer({ minimum: 5, maximum: 1_000_000 }), median: OnScale }),
])

const Row = only({
  title: Type.String({ maxLength: 300 }),
  all: Spread,
  /** One for each of the sectors, in their order. */
  cells: Type.Array(Cell, { maxItems: sectors.length }),
})
export type HeatRow = Static<typeof Row>

/** Only the house writes it. */
const HeatResults = only({
  sectors: Type.Array(oneOf(sectors), { maxItems: sectors.length }),
  rows: Type.Array(Row, { maxItems: 60 }),
})
export type HeatResults = Static<typeof HeatResults>

/** `title` is the question, above the table. */
export const HeatMapProps = only({
  title: Type.String({ maxLength: 200 }),
  results: Type.Optional(HeatResults),
})
export type HeatMapProps = Static<typeof HeatMapProps>
