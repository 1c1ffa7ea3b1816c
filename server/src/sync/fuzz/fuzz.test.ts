import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TestMeter } from '../test-meter.ts'
import { live, settle } from './scenario.ts'
import { World } from './world.ts'

/** A few seconds' worth by default; say SYNC_RUNS, SYNC_SEED and SYNC_STEPS to hunt. */
const RUNS = Number(process.env['SYNC_RUNS'] ?? 25)
const SEED = Number(process.env['SYNC_SEED'] ?? 1)
const STEPS = Number(process.env['SYNC_STEPS'] ?? 150)
const meter = new TestMeter()
const seeds = Array.from({ length: RUNS }, (_, index) => SEED + index)

// The clock is the test's own: a bad day takes no time, and the same seed gives the same day.
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.clearAllTimers()
  vi.useRealTimers()
})

describe('whatever happens', () => {
  it.each(seeds)(
    'everybody comes to the same board, and nothing acknowledged is lost (seed %d)',
    async (seed) => {
      const world = await World.open(seed, { meter, isUnsettled: true })
      await live(world, STEPS)
      await settle(world)
    },
  )

  it.each(seeds)(
    'nobody sees of a note what its author never made, while all keep to their own (seed %d)',
    async (seed) => {
      const world = await World.open(seed, { meter, keepsToOwn: true })
      await live(world, STEPS)
      await settle(world)
      world.expectAllKept()
    },
  )
})

describe('whatever somebody does who wants to harm', () => {
  const everything = ['geo', 'props', 'text'] as const

  it.each(seeds)(
    'the others lose nothing, see nothing forbidden, and are never sent away (seed %d)',
    async (seed) => {
      const world = await World.open(seed, {
        meter,
        keepsToOwn: true,
        hostiles: 1 + (seed % 2),
        restarts: false,
      })
      await live(world, STEPS)
      await settle(world)
      world.expectAllKept()
    },
  )

  it.each(seeds)(
    'no letter that the others wrote is lost, and no graffiti is seen (seed %d)',
    async (seed) => {
      const hostiles = 1 + (seed % 2)
      const world = await World.open(seed, {
        meter,
        keepsToOwn: true,
        hostiles,
        harmedRoots: everything,
        restarts: false,
      })
      await live(world, STEPS)
      await settle(world)
      world.expectAllKept()
    },
  )

  it.each(seeds)(
    'nothing forbidden is seen when the server also restarts and dies (seed %d)',
    async (seed) => {
      const world = await World.open(seed, { meter, keepsToOwn: true, hostiles: 1, harmedRoots: everything })
      await live(world, STEPS)
      await settle(world)
      world.expectAllKept()
    },
  )
})

describe.runIf(RUNS >= 20)('these days', () => {
  it('were bad ones: had nothing gone wrong, they would prove nothing', () => {
    const happened = ['committed', 'commitFailed', 'putBack', 'lagged', 'compacted'] as const
    expect(happened.filter((what) => meter.of(what) === 0)).toEqual([])
    const reasons = ['broken', 'too-big', 'flaw', 'observer', 'foreign-client', 'gap', 'generation'] as const
    expect(reasons.filter((why) => !meter.refusals.has(why))).toEqual([])
  })
})
