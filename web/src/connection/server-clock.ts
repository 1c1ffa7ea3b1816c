/** What a device knows of time. */
export interface DeviceClock {
  /** Milliseconds since 1970; people and time servers may set it. */
  readonly wall: () => number
  /** Milliseconds that only ever grow, but on many devices stand still while they sleep. */
  readonly ticks: () => number
}

/** Asks the server for its clock, milliseconds since 1970; fails when the line does. */
export type AskTime = () => Promise<number>

/** Calls back after so many milliseconds; returns what calls it off. */
export type After = (milliseconds: number, run: () => void) => () => void

interface Reading {
  /** Server's clock minus ticks. */
  readonly offset: number
  /** Half the round trip: the truth is no further away than this. */
  readonly doubt: number
  /** Wall minus ticks when it was taken: changes when the device has slept. */
  readonly drift: number
}

const probes = 6
const betweenProbes = 120
/** A device's own clock may lose some milliseconds in a minute. */
const remeasureAfter = 60_000
/** Milliseconds by which wall and ticks may part without a sleep. */
const asleep = 250

/**
 * The server's clock, kept by this device: of several questions the quickest answer wins, since it leaves the least
 * room for the way there and back to differ. Asks anew each minute, and when the device has slept.
 */
export class ServerClock {
  readonly #device: DeviceClock
  readonly #ask: AskTime
  readonly #after: After
  #reading: Reading | undefined
  #stopWaiting: (() => void) | undefined
  /** Grows with each measurement, so that one that was overtaken gives up. */
  #round = 0
  #closed = false

  constructor(device: DeviceClock, ask: AskTime, after: After) {
    this.#device = device
    this.#ask = ask
    this.#after = after
  }

  now(): number {
    const reading = this.#reading
    if (!reading) return this.#device.wall()
    const slept = this.#drift() - reading.drift
    if (slept < asleep) return this.#device.ticks() + reading.offset
    // Taken for true until the server has been asked, which it is at once.
    this.#reading = { offset: reading.offset + slept, doubt: Infinity, drift: reading.drift + slept }
    this.measure()
    return this.#device.ticks() + this.#reading.offset
  }

  /** Asks now; what is known stays until something better is. */
  measure(): void {
    if (this.#closed) return
    this.#stopWaiting?.()
    this.#stopWaiting = undefined
    void this.#probe(++this.#round, probes, undefined)
  }

  close(): void {
    this.#closed = true
    this.#round++
    this.#stopWaiting?.()
  }

  async #probe(round: number, left: number, best: Reading | undefined): Promise<void> {
    const heard = await this.#askOnce()
    if (round !== this.#round) return
    const better = heard && (!best || heard.doubt < best.doubt) ? heard : best
    // The first answer is better than none.
    if (better && !this.#reading) this.#reading = better
    if (left > 1) return this.#wait(betweenProbes, () => void this.#probe(round, left - 1, better))
    if (better) this.#believe(better)
    this.#wait(remeasureAfter, () => this.measure())
  }

  async #askOnce(): Promise<Reading | undefined> {
    const before = this.#device.ticks()
    try {
      const server = await this.#ask()
      const after = this.#device.ticks()
      const doubt = (after - before) / 2
      return { offset: server + doubt - after, doubt, drift: this.#drift() }
    } catch {
      return undefined // The line is gone; it is asked again when it is back, and in a minute.
    }
  }

  /** A slower answer that agrees with what is known says nothing new. */
  #believe(heard: Reading): void {
    const known = this.#reading
    const agrees = known && Math.abs(known.offset - heard.offset) <= heard.doubt
    if (known && agrees && known.doubt < heard.doubt) {
      this.#reading = { ...known, doubt: known.doubt + agesBy, drift: heard.drift }
    } else this.#reading = heard
  }

  #drift(): number {
    return this.#device.wall() - this.#device.ticks()
  }

  #wait(milliseconds: number, run: () => void): void {
    this.#stopWaiting = this.#after(milliseconds, run)
  }
}

/** What a minute takes from the worth of an answer: devices' clocks run unalike. */
const agesBy = 5
