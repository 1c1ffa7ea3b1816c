import type { RoundDefinition, SetupOf } from '../round.ts'
import { sharing } from '../sharing.ts'

/** A few dots each, put on what matters most. */
export const dots: RoundDefinition<SetupOf<'dots'>> = sharing
