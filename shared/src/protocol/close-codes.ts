/**
 * Why the server closed a WebSocket. 4400–4499 are final: the y-websocket client stops trying. All others are
 * tried again, with growing pauses.
 */
export const closeCodes = {
  /** No session, or one that has been renewed away. */
  unauthorized: 4401,
  /** In the lobby: whoever is let in opens it again. */
  waiting: 4402,
  /** The role may not do this. */
  forbidden: 4403,
  /** The board does not exist, or no longer. */
  gone: 4404,
  /** The client's document has split from the board's; it must start from a new one. */
  forked: 4409,
  /**
   * The document was replaced by a new generation of itself: another board, or what was private has been revealed.
   * Whatever nobody has acknowledged goes into the new one.
   */
  generation: 4410,
  /** A frame or an update above the limits. */
  tooBig: 4413,
  /** Not a frame of the protocol. */
  badFrame: 4400,
  /** Too many messages; try again in a while. */
  rateLimited: 4529,
  /** The server is about to stop or restart. */
  restarting: 1012,
  /** Overloaded, a reader that is too slow, or a log that can't be written. */
  overloaded: 1013,
} as const
