import { hashOf } from './secrets.ts'

interface Guesser {
  readonly since: number
  /** Hashes of the wrong codes and links that came from there. */
  readonly wrong: Set<string>
}

const WINDOW = 10 * 60 * 1000
/** Wrong guesses in one window by all addresses together that look like an attack, and what one address may then. */
const ATTACK = 600
const WHILE_ATTACKED = 10
/** More addresses than that are forgotten, the oldest first. */
const REMEMBERED = 50_000

/**
 * Counts wrong codes and links by address. Whole hospitals share one address, so those who come in don't count, and
 * a room that types the same wrong code counts once: only different guesses find a board.
 */
export class Guesses {
  readonly #allowed: number
  readonly #now: () => number
  readonly #byAddress = new Map<string, Guesser>()
  #everywhere = { since: -Infinity, wrong: 0 }

  constructor(allowed: number, now: () => number) {
    this.#allowed = allowed
    this.#now = now
  }

  /**
   * How many seconds the address must wait; 0 when what it gave, right or wrong, may be answered. To be asked after it
   * was looked up, in one go, so that a thousand guesses at once gain nothing.
   */
  judge(address: string, given: string, right: boolean): number {
    const guesser = this.#guesser(address)
    if (guesser.wrong.size >= this.#allowedNow())
      return Math.ceil((guesser.since + WINDOW - this.#now()) / 1000)
    if (!right) this.#count(guesser, hashOf(given))
    return 0
  }

  #count(guesser: Guesser, guess: string): void {
    if (guesser.wrong.has(guess)) return
    guesser.wrong.add(guess)
    this.#everywhere.wrong += 1
  }

  #allowedNow(): number {
    if (this.#isOver(this.#everywhere.since)) this.#everywhere = { since: this.#now(), wrong: 0 }
    return this.#everywhere.wrong >= ATTACK ? Math.min(WHILE_ATTACKED, this.#allowed) : this.#allowed
  }

  #guesser(address: string): Guesser {
    const known = this.#byAddress.get(address)
    if (known && !this.#isOver(known.since)) return known
    const guesser = { since: this.#now(), wrong: new Set<string>() }
    this.#byAddress.delete(address)
    this.#byAddress.set(address, guesser)
    const [oldest] = this.#byAddress.keys()
    if (oldest !== undefined && this.#byAddress.size > REMEMBERED) this.#byAddress.delete(oldest)
    return guesser
  }

  #isOver(since: number): boolean {
    return this.#now() - since >= WINDOW
  }
}
