import { decode } from './codec.ts'

/**
 * How a page knows that its work is safe: it counts the document frames it has sent on this connection, and the
 * server tells how many of them are on disk. Saved when both are equal. A count belongs to one connection.
 */

/** Steps 2 and updates count; every one of them, also those that change nothing. */
export function isDocumentFrame(bytes: Uint8Array): boolean {
  return bytes[0] === 0 && (bytes[1] === 1 || bytes[1] === 2)
}

/** How many of the connection's document frames are on disk, or undefined when this is another kind of frame. */
export function ackCount(bytes: Uint8Array): number | undefined {
  if (bytes[0] !== 120) return undefined
  const frame = decode(bytes)
  return frame.type === 'ack' ? frame.count : undefined
}
