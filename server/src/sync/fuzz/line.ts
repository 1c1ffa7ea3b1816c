import type { Connection } from '../connection.ts'

/** Where what a line carries arrives. */
export interface Ends {
  /** At the server. */
  readonly server: { receive(bytes: Uint8Array): void; leave(): void }
  readonly page: { onFrame(bytes: Uint8Array): void; onClose(code: number, reason: string): void }
}

type Carried = { readonly bytes: Uint8Array } | { readonly code: number; readonly reason: string }

/** Nobody said why: the network is gone. */
const BROKEN = 1006

/** A network between a page and the server: carries nothing until it is told to, and can break in the middle of a frame. */
export class Line implements Connection {
  readonly #ends: Ends
  readonly #up: Uint8Array[] = []
  readonly #down: Carried[] = []
  #broken = false
  #hungUp = false

  constructor(open: (line: Line) => Ends) {
    this.#ends = open(this)
  }

  /** Bytes on their way to the page. */
  get buffered(): number {
    return this.#down.reduce((sum, carried) => sum + ('bytes' in carried ? carried.bytes.length : 0), 0)
  }

  get isIdle(): boolean {
    return this.#up.length + this.#down.length === 0
  }

  /** The server speaks. */
  send(frames: readonly Uint8Array[]): void {
    if (this.#broken || this.#hungUp) return
    // A copy, as a socket makes one: nobody's later change to the bytes reaches the page.
    for (const bytes of frames) this.#down.push({ bytes: Uint8Array.from(bytes) })
  }

  /** The server hangs up; what it has said before still arrives. */
  close(code: number, reason: string): void {
    if (!this.#broken && !this.#hungUp) this.#down.push({ code, reason })
    this.#hungUp = true
  }

  /** The page speaks. */
  say(bytes: Uint8Array): void {
    if (!this.#broken) this.#up.push(Uint8Array.from(bytes))
  }

  carryUp(most = Infinity): void {
    for (const bytes of this.#up.splice(0, most)) if (!this.#hungUp) this.#ends.server.receive(bytes)
  }

  carryDown(most = Infinity): void {
    for (const carried of this.#down.splice(0, most)) {
      if ('bytes' in carried) this.#ends.page.onFrame(carried.bytes)
      else this.#hangUp(carried.code, carried.reason)
    }
  }

  /**
   * Breaks when so many more bytes have got through in each direction: whole frames arrive, the one in the middle is
   * lost. The page notices now; the server when `notice` is called, perhaps long after the page is back.
   */
  cut(bytesUp: number, bytesDown: number): { notice: () => void } {
    this.carryUp(wholeFrames(this.#up, bytesUp))
    this.carryDown(
      wholeFrames(
        this.#down.map((carried) => ('bytes' in carried ? carried.bytes : empty)),
        bytesDown,
      ),
    )
    if (!this.#broken) this.#hangUp(BROKEN, 'broken')
    return { notice: () => this.#ends.server.leave() }
  }

  #hangUp(code: number, reason: string): void {
    this.#broken = true
    this.#up.length = 0
    this.#down.length = 0
    this.#ends.page.onClose(code, reason)
    if (code !== BROKEN) this.#ends.server.leave()
  }
}

const empty = new Uint8Array()

function wholeFrames(frames: readonly Uint8Array[], bytes: number): number {
  let [count, left] = [0, bytes]
  while (count < frames.length && (left -= frames[count]?.length ?? 0) >= 0) count += 1
  return count
}
