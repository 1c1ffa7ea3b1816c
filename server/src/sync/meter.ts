/** Why somebody, or something that they sent, was turned away; each is one label in the metrics. */
export const refusals = [
  /** Bytes that are no frame or no update. */
  'broken',
  /** A frame or an update above the limits. */
  'too-big',
  /** A value that no shape may have, or content that no board holds. */
  'flaw',
  /** An observer's change. */
  'observer',
  /** A change written under the client id of somebody else. */
  'foreign-client',
  /** A change that leans on what nobody has. */
  'gap',
  /** Forbidden changes again and again. */
  'strikes',
  /** Too many messages or bytes in a second. */
  'rate',
  /** Too many questions for the document. */
  'questions',
  'presence',
  /** A reader that stayed behind for too long. */
  'slow-reader',
  'too-many-connections',
  'unauthorized',
  /** A WebSocket to where none is, such as the private document of another. */
  'address',
  /** The board does not exist, or no longer. */
  'gone',
  /** A client with the document of an earlier generation. */
  'generation',
  /** More than fits was sent before we knew who it was. */
  'queue',
] as const
export type Refusal = (typeof refusals)[number]

/** What an operator wants to know of the rooms. Called on the hot path: each must be cheap and may not throw. */
export interface Meter {
  /** A board was loaded, in so many milliseconds. */
  opened(ms: number): void
  /** Document changes that were judged and applied in one tick. */
  tick(changes: number): void
  /** A tick is on disk, so many milliseconds after it was handed to the store. */
  committed(ms: number): void
  commitFailed(): void
  /** Building and handing out the frames of one tick. */
  fannedOut(ms: number): void
  refused(reason: Refusal): void
  /** Something forbidden was put back. */
  putBack(): void
  /** A slow reader was skipped, to be brought up to date later. */
  lagged(): void
  /** A log was compacted, in so many milliseconds. */
  compacted(ms: number): void
  /** A room was dropped and reloaded, since its document couldn't be trusted any more. */
  brokeDown(): void
}

const nothing = (): void => undefined

/** Where nobody looks: tests and benches. */
export const noMeter: Meter = {
  opened: nothing,
  tick: nothing,
  committed: nothing,
  commitFailed: nothing,
  fannedOut: nothing,
  refused: nothing,
  putBack: nothing,
  lagged: nothing,
  compacted: nothing,
  brokeDown: nothing,
}
