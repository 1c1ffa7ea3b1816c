const BINARY = 0x82

/**
 * The bytes of frames as they go over the wire, built once for all who get the same array. It counts what is held in
 * memory for readers who haven't taken it: what many wait for is one piece, and counts once.
 */
export class WireBytes {
  readonly #known = new WeakMap<readonly Uint8Array[], Piece>()
  readonly #onHeld: () => void
  #held = 0

  /** `onHeld` hears whenever more is held than before. */
  constructor(onHeld: () => void) {
    this.#onHeld = onHeld
  }

  get held(): number {
    return this.#held
  }

  of(frames: readonly Uint8Array[]): Piece {
    const known = this.#known.get(frames)
    if (known) return known
    const piece = new Piece(framed(frames), (change) => this.count(change))
    this.#known.set(frames, piece)
    return piece
  }

  /** What is held elsewhere for readers is told here, more or less of it. */
  count(change: number): void {
    this.#held += change
    if (change > 0) this.#onHeld()
  }
}

/** Counts as held while it has been handed out more often than it was taken. */
export class Piece {
  readonly bytes: Buffer
  readonly #count: (change: number) => void
  #readers = 0

  constructor(bytes: Buffer, count: (change: number) => void) {
    this.bytes = bytes
    this.#count = count
  }

  handOut(): void {
    this.#readers += 1
    if (this.#readers === 1) this.#count(this.bytes.length)
  }

  /** One function for all who get it, since there are many. */
  readonly onTaken = (): void => {
    this.#readers -= 1
    if (this.#readers === 0) this.#count(-this.bytes.length)
  }
}

function framed(frames: readonly Uint8Array[]): Buffer {
  return Buffer.concat(frames.flatMap((frame) => [header(frame.length), frame]))
}

/** RFC 6455, section 5.2: a final, unmasked, binary frame of that length. */
function header(length: number): Buffer {
  if (length < 126) return Buffer.from([BINARY, length])
  if (length < 65_536) return Buffer.from([BINARY, 126, length >> 8, length & 255])
  const long = Buffer.alloc(10)
  long[0] = BINARY
  long[1] = 127
  long.writeBigUInt64BE(BigInt(length), 2)
  return long
}
