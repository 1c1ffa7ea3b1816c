import { extents } from '../option.ts'
import { choosing } from '../choosing.ts'
import type { RoundDefinition, SetupOf } from '../round.ts'

export const yesPartlyNo: RoundDefinition<SetupOf<'yes-partly-no'>> = choosing(extents)
