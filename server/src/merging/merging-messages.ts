import type { MergeOrder } from '../sync/log/merge-log.ts'
import type { Packed } from '../threads/packed.ts'

/** A log to be merged, as one piece. */
export interface MergingOrder extends Omit<MergeOrder, 'updates'> {
  readonly updates: Packed
}
