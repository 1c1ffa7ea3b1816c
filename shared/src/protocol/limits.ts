const KB = 1024
const MB = 1024 * KB

/** What a connection may cost the server, and how long things may take. Bytes and milliseconds. */
export interface Limits {
  /** The largest WebSocket message; above it the socket closes with 1009. */
  readonly frameBytes: number
  /** One person's presence, as JSON. */
  readonly presenceBytes: number
  /** What may wait per connection until its board is loaded. */
  readonly queuedFrames: number
  readonly queuedBytes: number
  /** Connections of the whole server that may wait to be let in. */
  readonly waitingConnections: number
  /** How many connections somebody may have to one board. */
  readonly connectionsPerPerson: number
  /** Token buckets per connection; above the first two the line ends, what presence is too much is just not heard. */
  readonly framesPerSecond: number
  readonly bytesPerSecond: number
  readonly presencesPerSecond: number
  /** Per person, since each answer may cost the whole document. All of somebody's pages may ask at once. */
  readonly questionsPerSecond: number
  readonly questionsAtOnce: number
  /**
   * Bytes that a reader hasn't taken: above the first it gets no presence, above the second no document either until
   * it has taken most of it and is brought up to date in one piece, above the third it is closed.
   */
  readonly skipPresenceAt: number
  readonly skipDocumentsAt: number
  readonly closeAt: number
  /** How long a reader may lag behind the document. */
  readonly lagMs: number
  /** What all readers together may not have taken; above it the slowest are closed. */
  readonly totalBufferedBytes: number
  /** Document changes that a board may owe to a slow disk before everybody is asked to come back later. */
  readonly gatheredBytes: number
  /** An append that takes longer is told to the people on the board. */
  readonly slowStoreMs: number
  /** Between two tries to append what the disk refused. */
  readonly retryAppendMs: number
  /** How long a connection may be without an answer to who it is. */
  readonly authenticateMs: number
  /** Between two WebSocket pings; two unanswered ones end the connection. */
  readonly pingMs: number
  /** Stock clients hang up after 30 s without a message, and pings don't count as one. */
  readonly keepaliveMs: number
  /**
   * A presence that nobody has renewed for so long is gone, though its line lives. Stock clients renew every 15 s, but
   * browsers let hidden tabs run about once a minute.
   */
  readonly presenceMs: number
  /**
   * From then on the server renews it for the others, who would forget it after 30 s: later than any visible page
   * renews its own (18 s), and `keepaliveMs` before it is forgotten.
   */
  readonly presenceRetoldMs: number
  /** How long a board without people stays in memory. */
  readonly idleMs: number
  /** The time over which connections are closed when the server stops, so that not all come back at once. */
  readonly drainMs: number
  /** A log with more entries than this is merged into one when the board falls idle. */
  readonly compactAbove: number
}

export const defaultLimits: Limits = {
  frameBytes: 8 * MB,
  presenceBytes: 4 * KB,
  queuedFrames: 50,
  queuedBytes: 256 * KB,
  waitingConnections: 2_000,
  connectionsPerPerson: 20,
  framesPerSecond: 150,
  bytesPerSecond: 2 * MB,
  presencesPerSecond: 30,
  questionsPerSecond: 2,
  questionsAtOnce: 25,
  skipPresenceAt: 256 * KB,
  skipDocumentsAt: 1 * MB,
  closeAt: 8 * MB,
  lagMs: 20_000,
  totalBufferedBytes: 256 * MB,
  gatheredBytes: 64 * MB,
  slowStoreMs: 2_000,
  retryAppendMs: 1_000,
  authenticateMs: 5_000,
  pingMs: 25_000,
  keepaliveMs: 10_000,
  presenceMs: 90_000,
  presenceRetoldMs: 18_500,
  idleMs: 60_000,
  drainMs: 3_000,
  compactAbove: 500,
}
