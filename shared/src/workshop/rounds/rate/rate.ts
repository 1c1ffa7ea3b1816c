import { rating } from '../rating.ts'
import type { RoundDefinition, SetupOf } from '../round.ts'

/** Each item on one scale or two. */
export const rate: RoundDefinition<SetupOf<'rate'>> = rating
