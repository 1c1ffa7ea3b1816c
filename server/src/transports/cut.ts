import type { Duplex } from 'node:stream'

const lineWasCut = new Error('the line was cut')

/**
 * Ends a line whose other end doesn't listen. Every write that still waits on it is told why, and without a reason Node
 * makes a new error for each: for a thousand lines that nobody reads, that held up everything for five seconds.
 */
export function cut(socket: Duplex): void {
  socket.destroy(lineWasCut)
}
