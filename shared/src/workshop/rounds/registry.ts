import { dots } from './dots/dots.ts'
import { points } from './points/points.ts'
import { rate } from './rate/rate.ts'
import type { AnyRound, RoundDefinition, RoundKind, SetupOf } from './round.ts'
import { self } from './self/self.ts'
import { slider } from './slider/slider.ts'
import { status } from './status/status.ts'
import { yesPartlyNo } from './yes-partly-no/yes-partly-no.ts'

/** Every kind of round there is. A new one is a folder, a line here and one in `setup.ts`. */
export const rounds = {
  dots,
  points,
  rate,
  slider,
  status,
  'yes-partly-no': yesPartlyNo,
  self,
} as const satisfies { readonly [Kind in RoundKind]: RoundDefinition<SetupOf<Kind>> }

export function roundOf(kind: RoundKind): AnyRound {
  // Sound as long as a setup is only handed to the definition of its own kind.
  return rounds[kind]
}
