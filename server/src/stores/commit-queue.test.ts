import { expect, it } from 'vitest'
import { CommitQueue } from './commit-queue.ts'

const moment = (ms = 25) => new Promise<void>((resolve) => void setTimeout(resolve, ms))

function queueOver(batches: (readonly string[])[]): CommitQueue<string> {
  return new CommitQueue((batch) => batches.push(batch))
}

it('sends at once what comes alone, together with what comes in the same breath', async () => {
  const batches: (readonly string[])[] = []
  const queue = queueOver(batches)
  queue.add('a')
  queue.add('b')
  await moment(3)
  expect(batches).toEqual([['a', 'b']])
})

it('lets everything that comes while a commit is under way share the next one', async () => {
  const batches: (readonly string[])[] = []
  const queue = queueOver(batches)
  queue.add('a')
  await moment()
  for (const one of ['b', 'c']) {
    queue.add(one)
    await moment()
  }
  expect(batches).toEqual([['a']])
  queue.landed()
  await moment()
  expect(batches).toEqual([['a'], ['b', 'c']])
})

it('gathers under load, however fast the disk answers', async () => {
  const batches: (readonly string[])[] = []
  const queue: CommitQueue<string> = new CommitQueue((batch) => {
    batches.push(batch)
    setImmediate(() => queue.landed())
  })
  const start = performance.now()
  let added = 0
  while (performance.now() < start + 100) {
    queue.add(`${(added += 1)}`)
    await moment(1)
  }
  await moment()
  expect(batches.flat()).toHaveLength(added)
  // One every 8 ms, on a busy machine over more of them; the first goes at once.
  expect(batches.length).toBeLessThanOrEqual((performance.now() - start) / 8 + 2)
})

it('posts the rest when it must, though an answer is still out', async () => {
  const batches: (readonly string[])[] = []
  const queue = queueOver(batches)
  queue.add('a')
  await moment()
  queue.add('b')
  queue.flush()
  expect(batches).toEqual([['a'], ['b']])
  queue.flush()
  await moment()
  expect(batches).toHaveLength(2)
})
