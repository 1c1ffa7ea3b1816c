import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { StoreProbe } from './store-probe.ts'

/** A store whose answers are given by hand. */
class SlowStore {
  readonly asked: { resolve(): void; reject(error: Error): void }[] = []

  check(): Promise<void> {
    return new Promise((resolve, reject) => void this.asked.push({ resolve, reject }))
  }
}

const clock = { now: 0 }
let store: SlowStore
let told: string[]
let probe: StoreProbe

beforeEach(() => {
  store = new SlowStore()
  told = []
  probe = new StoreProbe({
    check: () => store.check(),
    onChange: ({ kind }) => told.push(kind),
    now: () => clock.now,
    patienceMs: 20,
  })
})

/** Asks a second later than ever before, and lets the store answer so. */
async function ask(answer: 'resolve' | 'reject'): Promise<string> {
  clock.now += 1_000
  const state = probe.ask()
  store.asked.at(-1)?.[answer](new Error('disk full'))
  return (await state).kind
}

describe('asking the store how it fares', () => {
  it('writes once, however many ask at once and right after', async () => {
    const answers = Promise.all(Array.from({ length: 1000 }, () => probe.ask()))
    store.asked[0]?.resolve()
    expect(new Set((await answers).map(({ kind }) => kind))).toEqual(new Set(['works']))
    clock.now += 999
    await probe.ask()
    expect(store.asked).toHaveLength(1)
    clock.now += 1
    void probe.ask()
    expect(store.asked).toHaveLength(2)
  })

  it('does not wait longer than the patience, nor ask a store again that still owes an answer', async () => {
    expect(await probe.ask()).toEqual({ kind: 'stalled' })
    clock.now += 60_000
    expect(await probe.ask()).toEqual({ kind: 'stalled' })
    expect(store.asked).toHaveLength(1)
  })

  it('is told when a stalled store answers at last', async () => {
    await probe.ask()
    store.asked[0]?.resolve()
    await sleep(0)
    expect(await probe.ask()).toEqual({ kind: 'works' })
    expect(told).toEqual(['stalled', 'works'])
  })

  it('is told of a failure once, and once that it is over', async () => {
    expect([await ask('resolve'), await ask('reject'), await ask('reject')]).toEqual([
      'works',
      'fails',
      'fails',
    ])
    expect(await ask('resolve')).toBe('works')
    expect(told).toEqual(['fails', 'works'])
  })
})
