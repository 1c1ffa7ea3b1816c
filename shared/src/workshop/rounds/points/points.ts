import type { RoundDefinition, SetupOf } from '../round.ts'
import { sharing } from '../sharing.ts'

/** A hundred points each, say, shared out by weight. */
export const points: RoundDefinition<SetupOf<'points'>> = sharing
