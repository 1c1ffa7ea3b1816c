/** One end of a two-way line that carries whole frames; a socket, or a fake in a test. */
export interface Connection {
  /**
   * Frames that belong together. The same array goes to many connections, so that a transport can build its bytes
   * once for all of them.
   */
  send(frames: readonly Uint8Array[]): void
  close(code: number, reason: string): void
  /** Bytes that were sent and that the other end has not taken yet. */
  readonly buffered: number
}
