/** The shortest and longest way between two things that were told, in milliseconds. */
const SHORTEST = 33
const LONGEST = 120

interface Way<T> {
  readonly from: T
  readonly to: T
  readonly begun: number
  readonly lasts: number
}

interface Options<K, T> {
  /** What is seen a part, 0..1, of the way from one to the next. */
  readonly between: (from: T, to: T, part: number) => T
  /** Where something sets out from that was told of for the first time; from where it is when left out. */
  readonly from?: (key: K) => T | undefined
}

/** What others do is told in steps; here it moves evenly from one to the next, for as long as the last one took. */
export class Glide<K, T> {
  readonly #options: Options<K, T>
  readonly #ways = new Map<K, Way<T>>()

  constructor(options: Options<K, T>) {
    this.#options = options
  }

  /** What is seen of each at a time in milliseconds, from what is told of each. */
  follow(told: ReadonlyMap<K, T>, now: number): ReadonlyMap<K, T> {
    for (const key of this.#ways.keys()) if (!told.has(key)) this.#ways.delete(key)
    return new Map([...told].map(([key, to]) => [key, this.#seen(key, to, now)]))
  }

  isMoving(now: number): boolean {
    return [...this.#ways.values()].some(({ begun, lasts }) => now < begun + lasts)
  }

  #seen(key: K, to: T, now: number): T {
    const way = this.#ways.get(key) ?? this.#begin(key, to, now)
    const seen = this.#on(way, now)
    const lasts = Math.min(LONGEST, Math.max(SHORTEST, now - way.begun))
    this.#ways.set(key, isSame(way.to, to) ? way : { from: seen, to, begun: now, lasts })
    return seen
  }

  #begin(key: K, to: T, now: number): Way<T> {
    const from = this.#options.from?.(key)
    return { from: from ?? to, to, begun: now, lasts: from ? SHORTEST : 0 }
  }

  #on({ from, to, begun, lasts }: Way<T>, now: number): T {
    const part = lasts === 0 ? 1 : Math.max(0, (now - begun) / lasts)
    return part >= 1 ? to : this.#options.between(from, to, part)
  }
}

function isSame<T>(a: T, b: T): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
