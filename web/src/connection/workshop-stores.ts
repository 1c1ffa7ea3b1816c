import type { Dismissal, Reaction } from '@samtavle/shared/protocol/workshop'
import type { WorkshopView } from '@samtavle/shared/workshop/view'
import type { Store } from '../state/store.ts'

export type LineState =
  { readonly kind: 'connecting' | 'live' | 'lost' } | { readonly kind: 'dismissed'; readonly why: Dismissal }

/** What the page holds of a workshop from the start; the line itself, and all it needs, is fetched later. */
export interface WorkshopStores {
  readonly view: Store<WorkshopView | undefined>
  readonly line: Store<LineState>
  readonly reactions: Set<(reaction: Reaction) => void>
}
