import { parentPort } from 'node:worker_threads'
import { answerOrders } from '../threads/asked-thread.ts'
import { unpack } from '../threads/packed.ts'
import { mergedLog } from '../sync/log/merge-log.ts'
import type { MergingOrder } from './merging-messages.ts'

/** The thread that merges long logs: each takes from a tenth of a second to several, which nobody should feel. */

function merged(order: MergingOrder): Uint8Array {
  return mergedLog({ ...order, updates: unpack(order.updates) })
}

if (parentPort) answerOrders(parentPort, (order) => merged(order as MergingOrder))
