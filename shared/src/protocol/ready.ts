/**
 * What tells whether a device can take part, without a board: both ways to the server answer with its clock,
 * milliseconds since 1970. Each line gets a few answers and is then closed.
 */

/** A WebSocket here gets the clock as text for every text that it sends. */
export const readyPath = '/sync/ready'

/** The same over socket.io. */
export const readyNamespace = '/ready'

export interface PageToReady {
  clock: (answer: (now: number) => void) => void
}

/** What one line gets. */
export const readyAnswers = 20
