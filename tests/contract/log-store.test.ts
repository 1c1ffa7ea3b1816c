import { expect, it } from 'vitest'
import { everyStore } from './every-store.ts'

const one = new Uint8Array([1])
const two = new Uint8Array([2])
const three = new Uint8Array([3, 0, 3])
const entry = (update: Uint8Array, boardId = 'board') => ({ boardId, update })

everyStore('log', (stores) => {
  it('is empty for a board never written', async () => {
    expect(await stores().log.read('board')).toEqual([])
  })

  it('reads back updates oldest first', async () => {
    await stores().log.append([entry(one)])
    await stores().log.append([entry(two), entry(three)])
    expect(await stores().log.read('board')).toEqual([one, two, three])
  })

  it('keeps the order of appends that nobody waited for', async () => {
    const updates = Array.from({ length: 200 }, (_, index) => new Uint8Array([index]))
    await Promise.all(updates.map((update) => stores().log.append([entry(update)])))
    expect(await stores().log.read('board')).toEqual(updates)
  })

  it('keeps boards apart', async () => {
    await stores().log.append([entry(one, 'a'), entry(two, 'b')])
    expect(await stores().log.read('a')).toEqual([one])
    expect(await stores().log.read('b')).toEqual([two])
  })

  it('keeps just the bytes it was given, whatever buffer they lie in', async () => {
    const pool = new Uint8Array(1_000).fill(7)
    await stores().log.append([entry(pool.subarray(10, 12))])
    expect(await stores().log.read('board')).toEqual([new Uint8Array([7, 7])])
  })

  it('is not changed by what happens to the bytes afterwards', async () => {
    const bytes = new Uint8Array([5])
    const landed = stores().log.append([entry(bytes)])
    bytes[0] = 6
    await landed
    expect(await stores().log.read('board')).toEqual([new Uint8Array([5])])
  })

  it('keeps what arrived while it was compacting', async () => {
    await stores().log.append([entry(one), entry(two)])
    const compacting = stores().log.compact('board', 2, three)
    await stores().log.append([entry(one)])
    await compacting
    expect(await stores().log.read('board')).toEqual([three, one])
  })

  it('compacts one board and leaves the others alone', async () => {
    await stores().log.append([entry(one, 'a'), entry(two, 'b'), entry(three, 'a')])
    await stores().log.compact('a', 2, one)
    expect(await stores().log.read('a')).toEqual([one])
    expect(await stores().log.read('b')).toEqual([two])
  })

  it('refuses to replace more than there is, and loses nothing by it', async () => {
    await stores().log.append([entry(one)])
    await expect(stores().log.compact('board', 2, three)).rejects.toThrow()
    expect(await stores().log.read('board')).toEqual([one])
  })

  it('has room for a large update', async () => {
    const large = new Uint8Array(8_000_000).fill(3)
    await stores().log.append([entry(large)])
    const [read] = await stores().log.read('board')
    expect(read?.length).toBe(large.length)
  })
})
