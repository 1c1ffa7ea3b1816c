import { expect, it } from 'vitest'
import { moment, TestHouse } from '../rooms/test-house.ts'

// yjs#741 and #541: what was deleted stays behind, and costs twenty to seventy times what stands.
it('needs little for a value that was written a thousand times, once its log has been compacted', async () => {
  const house = new TestHouse({ idleMs: 20, compactAbove: 10, framesPerSecond: 10_000 })
  const anna = await house.joined('anna')
  for (let n = 0; n < 1_000; n += 1) {
    anna.put('note', { n, words: 'x'.repeat(100) })
    if (n % 40 === 0) await moment(5)
  }
  await moment()
  const before = house.stored()
  anna.drop()
  await moment(150)
  const bytes = house.log.updatesOf('board').reduce((sum, update) => sum + update.length, 0)
  expect(house.stored()).toEqual(before)
  expect(bytes).toBeLessThan(1_000)
  await house.close()
})
