/** What stands in for a WebSocket needs this much of its own. */
export interface Line {
  readonly send: (data: Uint8Array) => void
  readonly close: () => void
}

/** What becomes of a line; frames are whole. */
export interface LineListener {
  readonly onOpen: () => void
  readonly onFrame: (bytes: ArrayBuffer) => void
  /** Once, also when it never opened. */
  readonly onClose: (code: number, reason: string) => void
}

/** Opens a line to a WebSocket's address. */
export type OpenLine = (address: string, listener: LineListener) => Line

/** A line that was lost without a word, in WebSocket's own codes. */
export const LOST = 1006
