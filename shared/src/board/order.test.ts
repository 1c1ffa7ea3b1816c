import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evenKeys, isOrderKey, jitteredKeys } from './order.ts'
import { seededRandom } from './test-board.ts'

describe('order keys', () => {
  it('come between their neighbours, in rising order, whatever was asked for before', () => {
    const asks = fc.array(fc.record({ at: fc.nat(200), count: fc.integer({ min: 1, max: 4 }) }), {
      maxLength: 80,
    })
    fc.assert(
      fc.property(asks, fc.nat(), (list, seed) => {
        const row: string[] = []
        const keys = jitteredKeys(seededRandom(seed))
        for (const { at, count } of list) {
          const i = at % (row.length + 1)
          row.splice(i, 0, ...keys(row[i - 1] ?? null, row[i] ?? null, count))
        }
        expect(row.every(isOrderKey)).toBe(true)
        expect(row).toEqual([...new Set(row)].toSorted())
      }),
      { seed: 3 },
    )
  })

  it('differ when two people insert at the same place at once', () => {
    const [one, other] = [1, 2].map((seed) => jitteredKeys(seededRandom(seed))('a0', 'a1', 1)[0])
    expect(one).not.toBe(other)
  })

  it('stay short when notes are added at the end, one after the other', () => {
    const keys = jitteredKeys(seededRandom())
    let last: string | null = null
    for (let i = 0; i < 2000; i++) last = keys(last, null, 1)[0] ?? null
    expect(last?.length).toBeLessThan(8)
  })

  it('are found even where two neighbours have the same', () => {
    expect(evenKeys('a1', 'a1', 2).every((key) => key > 'a1')).toBe(true)
  })

  it.each(['', 'a', '1', 'a00', 'a10', 'b1', 'å0', 'a-', `A${'0'.repeat(26)}`, 7, null])(
    'are not %j',
    (key) => {
      expect(isOrderKey(key)).toBe(false)
    },
  )

  it.each(['a0', 'Zz', 'b00', 'a1V', 'a0zzzV'])('can be %j', (key) => {
    expect(isOrderKey(key)).toBe(true)
  })
})
