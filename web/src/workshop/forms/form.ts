import type { Ballot } from '@samtavle/shared/workshop/rounds/ballot'
import type { Item } from '@samtavle/shared/workshop/rounds/item'
import type { RoundKind, SetupOf } from '@samtavle/shared/workshop/rounds/setup'

/** What every form of a ballot is given: it shows one, and tells of the next. */
export interface FormProps<K extends RoundKind> {
  readonly setup: SetupOf<K>
  readonly items: readonly Item[]
  readonly ballot: Ballot | null
  readonly onChange: (ballot: Ballot | null) => void
}
