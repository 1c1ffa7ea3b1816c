import { rating } from '../rating.ts'
import type { RoundDefinition, SetupOf } from '../round.ts'

/** Where each item is between two poles. */
export const slider: RoundDefinition<SetupOf<'slider'>> = rating
