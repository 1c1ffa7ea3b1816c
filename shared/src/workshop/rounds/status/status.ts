import { statuses } from '../option.ts'
import { choosing } from '../choosing.ts'
import type { RoundDefinition, SetupOf } from '../round.ts'

/** Whether we do it: doing, underway, not yet, not relevant. */
export const status: RoundDefinition<SetupOf<'status'>> = choosing(statuses)
