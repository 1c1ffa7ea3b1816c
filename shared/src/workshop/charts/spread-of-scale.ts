import type { Spread as ShownSpread } from '../../shapes/spread.ts'
import type { ItemScores, Spread } from '../rounds/results.ts'
import type { RoundSetup, Scale } from '../rounds/setup.ts'

/** How many gave each score is told from five answers on: with fewer it would tell who. */
const enough = 5

/** The scales that a round asked about; none for rounds without. */
export function scalesOf(setup: RoundSetup): readonly Scale[] {
  return 'scales' in setup ? setup.scales : []
}

/** What one item came to on a scale, as shapes show it; undefined when the round didn't have that scale. */
export function spreadOn(
  scale: Scale | undefined,
  item: ItemScores | undefined,
  earlier: readonly ItemScores[],
): ShownSpread | undefined {
  const spread = scale && item?.scales[scale.id]
  if (!spread) return undefined
  const before = earlier.find((one) => one.item === item.item)?.scales[scale.id]?.median
  return { ...shown(spread), ...(typeof before === 'number' ? { before } : {}) }
}

function shown({ n, median, q1, q3, disagreement, counts }: Spread): ShownSpread {
  return { n, median, q1, q3, disagreement, ...(n >= enough ? { counts: [...counts] } : {}) }
}
