/** Milliseconds between frames above which a movement no longer looks smooth, at 60 frames a second. */
const LATE = 20
/** How much one frame counts against those before it. */
const WEIGHT = 0.25

/** Notices when frames come late while something moves. */
export class Pace {
  #last: number | undefined
  #gap = 0

  /** Says whether frames are late; `now` in milliseconds. */
  frame(now: number, moving: boolean): boolean {
    const gap = this.#last === undefined || !moving ? 0 : now - this.#last
    this.#last = moving ? now : undefined
    this.#gap = moving ? this.#gap * (1 - WEIGHT) + gap * WEIGHT : 0
    return this.#gap > LATE
  }
}
