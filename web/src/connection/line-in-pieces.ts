import { encode, decode, type Frame } from '@samtavle/shared/protocol/codec'
import { piecesOf } from '@samtavle/shared/protocol/pieces/pieces-of'
import type { OpenLine } from './line.ts'

/** Bytes of a frame that are taken in at once. */
const SMALL = 24_000
/** Milliseconds of work at a time: after each the page may answer a hand, and a frame may be painted. */
const SLICE = 25

export interface Pauses {
  /** Calls back as soon as the browser has done what else there is to do; also while nobody looks at the page. */
  readonly nextTurn: (run: () => void) => void
  readonly now: () => number
  /** How much of what is being taken in has been, 0..1; undefined when nothing is. */
  readonly onShare: (share: number | undefined) => void
}

/**
 * A line that says what is large a piece at a time, with pauses in which the page is at hand: a board of thousands of
 * notes comes in one frame. To whoever listens it is as if the server had said it so; everything keeps its order.
 */
export function lineInPieces(open: OpenLine, pauses: Pauses): OpenLine {
  return (address, listener) => {
    const inbox = new Inbox(listener.onFrame, pauses)
    const line = open(address, {
      onOpen: listener.onOpen,
      onFrame: (bytes) => inbox.take(bytes),
      onClose: (code, reason) => inbox.afterAll(() => listener.onClose(code, reason)),
    })
    return {
      send: line.send,
      close() {
        inbox.stop()
        line.close()
      },
    }
  }
}

/** What has come in and not been passed on yet. */
class Inbox {
  readonly #pass: (bytes: ArrayBuffer) => void
  readonly #pauses: Pauses
  /** Empty while everything is passed on at once. */
  #waiting: (() => Generator<number>)[] = []
  #stopped = false

  constructor(pass: (bytes: ArrayBuffer) => void, pauses: Pauses) {
    this.#pass = pass
    this.#pauses = pauses
  }

  take(bytes: ArrayBuffer): void {
    if (bytes.byteLength > SMALL && !this.#stopped) return this.#enqueue(() => this.#inPieces(bytes))
    return this.afterAll(() => this.#pass(bytes))
  }

  /** At once when nothing waits. */
  afterAll(run: () => void): void {
    if (this.#stopped) return undefined
    if (this.#waiting.length === 0) return run()
    return this.#enqueue(function* () {
      yield 1
      run()
    })
  }

  stop(): void {
    this.#stopped = true
    if (this.#waiting.length > 0) this.#pauses.onShare(undefined)
    this.#waiting = []
  }

  #enqueue(work: () => Generator<number>): void {
    this.#waiting.push(work)
    if (this.#waiting.length === 1) void this.#work()
  }

  async #work(): Promise<void> {
    const { nextTurn, now, onShare } = this.#pauses
    let end = now() + SLICE
    for (let work = this.#waiting[0]; work; work = this.#waiting[0]) {
      for (const share of work()) {
        if (now() >= end) {
          onShare(share)
          await new Promise<void>(nextTurn)
          end = now() + SLICE
        }
        if (this.#stopped) return
      }
      this.#waiting.shift()
    }
    onShare(undefined)
  }

  /** Yields how much of it has been passed on. */
  *#inPieces(bytes: ArrayBuffer): Generator<number> {
    let passed = 0
    for (const frame of framesOf(bytes)) {
      if (frame) this.#pass(frame)
      passed += frame?.byteLength ?? 0
      yield passed / bytes.byteLength
    }
  }
}

/**
 * The same as several frames; undefined is a pause. Whoever hears of a step 2 takes it that all is there, so only the last
 * one is said to be what they all were.
 */
function* framesOf(bytes: ArrayBuffer): Generator<ArrayBuffer | undefined> {
  try {
    const frame = documentFrame(bytes)
    let next: Uint8Array | undefined
    for (const piece of frame ? piecesOf(frame.update) : []) {
      yield piece && next && bufferOf({ type: 'update', update: next })
      next = piece ?? next
    }
    yield frame && next ? bufferOf({ ...frame, update: next }) : bytes
  } catch {
    yield bytes // Broken, which shows before the first piece: for whoever listens to find.
  }
}

/** Undefined when it is a frame of another kind. */
function documentFrame(bytes: ArrayBuffer): Extract<Frame, { update: Uint8Array }> | undefined {
  const [channel, step] = new Uint8Array(bytes)
  if (channel !== 0 || (step !== 1 && step !== 2)) return undefined
  const frame = decode(new Uint8Array(bytes))
  return 'update' in frame ? frame : undefined
}

function bufferOf(frame: Frame): ArrayBuffer {
  return encode(frame).slice().buffer
}
