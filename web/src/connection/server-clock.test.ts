import { describe, expect, it } from 'vitest'
import { ServerClock } from './server-clock.ts'

/** A device and a server in one made-up world, where time goes on only when told to. */
class TestWorld {
  /** True time, milliseconds since 1970. */
  #true = 1_900_000_000_000
  #slept = 0
  #timers: { at: number; run: () => void }[] = []
  wallIsAhead = 0
  /** There, and back. */
  ways: [number, number] = [10, 10]
  online = true
  asked = 0

  get truth(): number {
    return this.#true
  }

  readonly clock = new ServerClock(
    { wall: () => this.#true + this.wallIsAhead, ticks: () => this.#true - this.#slept - 1_899_999_000_000 },
    () => this.#ask(),
    (milliseconds, run) => {
      const timer = { at: this.#true + milliseconds, run }
      this.#timers.push(timer)
      return () => (this.#timers = this.#timers.filter((other) => other !== timer))
    },
  )

  async pass(milliseconds: number): Promise<void> {
    const until = this.#true + milliseconds
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve))
      const next = this.#timers.toSorted((a, b) => a.at - b.at)[0]
      if (!next || next.at > until) break
      this.#timers = this.#timers.filter((timer) => timer !== next)
      this.#true = Math.max(this.#true, next.at)
      next.run()
    }
    this.#true = until
  }

  sleep(milliseconds: number): void {
    this.#true += milliseconds
    this.#slept += milliseconds
  }

  #ask(): Promise<number> {
    this.asked++
    if (!this.online) return Promise.reject(new Error('the line is gone'))
    const [there, back] = this.ways
    return new Promise((answer) => {
      let heard = 0
      this.#timers.push({ at: this.#true + there, run: () => (heard = this.#true) })
      this.#timers.push({ at: this.#true + there + back, run: () => answer(heard) })
    })
  }

  get error(): number {
    return Math.abs(this.clock.now() - this.truth)
  }
}

describe('the server’s clock', () => {
  it('is the device’s own until the server has answered', () => {
    const world = new TestWorld()
    world.wallIsAhead = 7000
    expect(world.clock.now()).toBe(world.truth + 7000)
  })

  it('is right on a device whose clock is hours wrong', async () => {
    const world = new TestWorld()
    world.wallIsAhead = -2 * 3_600_000
    world.clock.measure()
    await world.pass(2000)
    expect(world.error).toBeLessThan(1)
  })

  it('takes the quickest of several answers, since slow ones may be slow one way only', async () => {
    const world = new TestWorld()
    world.ways = [10, 900]
    world.clock.measure()
    await world.pass(1200)
    world.ways = [20, 40]
    await world.pass(8000)
    expect(world.error).toBeLessThanOrEqual(10)
  })

  it('keeps a good answer when later ones are slow and contradict nothing', async () => {
    const world = new TestWorld()
    world.clock.measure()
    await world.pass(2000)
    world.ways = [5, 1500]
    await world.pass(75_000)
    expect(world.error).toBeLessThan(1)
  })

  it('asks again each minute', async () => {
    const world = new TestWorld()
    world.clock.measure()
    await world.pass(2000)
    const asked = world.asked
    await world.pass(60_000)
    expect(world.asked).toBeGreaterThan(asked)
  })

  it('is right in the moment after a sleep, and asks at once', async () => {
    const world = new TestWorld()
    world.clock.measure()
    await world.pass(2000)
    const asked = world.asked
    world.sleep(5 * 60_000)
    expect(world.error).toBeLessThan(1)
    expect(world.asked).toBe(asked + 1)
    await world.pass(2000)
    expect(world.error).toBeLessThan(1)
  })

  it('goes on when somebody sets the device’s clock', async () => {
    const world = new TestWorld()
    world.clock.measure()
    await world.pass(2000)
    world.wallIsAhead = -90_000
    expect(world.error).toBeLessThan(1)
    world.wallIsAhead = 90_000
    world.clock.now()
    await world.pass(2000)
    expect(world.error).toBeLessThan(1)
  })

  it('keeps time through a broken line, and corrects itself when it is back', async () => {
    const world = new TestWorld()
    world.clock.measure()
    await world.pass(2000)
    world.online = false
    await world.pass(10 * 60_000)
    expect(world.error).toBeLessThan(1)
    world.online = true
    world.clock.measure()
    await world.pass(2000)
    expect(world.error).toBeLessThan(1)
  })

  it('is silent once closed', async () => {
    const world = new TestWorld()
    world.clock.measure()
    world.clock.close()
    await world.pass(200_000)
    expect(world.asked).toBe(1)
  })
})
