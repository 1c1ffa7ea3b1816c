/** Puts a line's pieces together to whole frames, none larger than it may be. */
export class Piecing {
  readonly #mostBytes: number
  #pieces: Uint8Array[] = []
  #bytes = 0

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes
  }

  /** Bytes of a frame that isn't whole yet. */
  get unfinished(): number {
    return this.#bytes
  }

  /** The whole frame, or undefined while there is more to come. */
  add(piece: Uint8Array, isLast: boolean): Uint8Array | 'too-big' | undefined {
    this.#bytes += piece.length
    if (this.#bytes > this.#mostBytes) return 'too-big'
    this.#pieces.push(piece)
    if (!isLast) return undefined
    const whole = this.#pieces.length === 1 ? piece : Buffer.concat(this.#pieces, this.#bytes)
    this.#pieces = []
    this.#bytes = 0
    return whole
  }
}
