import type { Item } from '@samtavle/shared/workshop/rounds/item'
import type { Results } from '@samtavle/shared/workshop/rounds/results'
import type { Scale } from '@samtavle/shared/workshop/rounds/setup'

type Counts = Record<string, Record<string, readonly number[]>>
type Ratings = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Item → scale → how many gave 1, 2, 3, 4 and 5: as the server has counted it. */
export function countsOf(results: Extract<Results, { kind: 'scores' }>): Counts {
  return Object.fromEntries(
    results.items.map(({ item, scales }) => [
      item,
      Object.fromEntries(Object.entries(scales).map(([scale, { counts }]) => [scale, counts])),
    ]),
  )
}

/** The same, as everybody has said it. */
export function countsIn(
  ballots: readonly Ratings[],
  items: readonly Item[],
  scales: readonly Scale[],
): Counts {
  const count = (item: string, scale: string) =>
    [1, 2, 3, 4, 5].map((value) => ballots.filter((ballot) => ballot[item]?.[scale] === value).length)
  return Object.fromEntries(
    items.map(({ id }) => [id, Object.fromEntries(scales.map((scale) => [scale.id, count(id, scale.id)]))]),
  )
}
