import * as Y from 'yjs'
import type { BoardLog } from '../log/board-log.ts'

/** Of who has nothing. */
const nothing = new Uint8Array([0])

/** The state vector of what everybody had been told before these updates, which are the last that are in the board. */
export function vectorBefore({ board, durable }: BoardLog, updates: readonly Uint8Array[]): Uint8Array {
  // The board is ahead of what people know by more than this tick: too much is told rather than too little.
  if (!durable) return nothing
  const vector = Y.decodeStateVector(Y.encodeStateVector(board.doc))
  for (const update of updates) {
    for (const [client, clock] of Y.parseUpdateMeta(update).from) {
      vector.set(client, Math.min(clock, vector.get(client) ?? 0))
    }
  }
  // Yjs takes the vector itself as well as a document.
  return Y.encodeStateVector(vector)
}
