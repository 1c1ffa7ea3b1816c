import type { From, StoredLog } from '@samtavle/server/stores/log-store'
import type { Stores } from '@samtavle/server/stores/stores'
import { describe, expect, it } from 'vitest'
import { everyStore } from './every-store.ts'

const one = new Uint8Array([1])
const two = new Uint8Array([2])
const three = new Uint8Array([3, 0, 3])
const entry = (update: Uint8Array, boardId = 'board') => ({ boardId, update })
const bytes = ({ snapshot, updates }: StoredLog) => ({
  snapshot: snapshot?.update,
  updates: updates.map(({ update }) => update),
})

everyStore('log', (stores) => {
  const append = (...updates: Uint8Array[]) => stores().log.append(updates.map((update) => entry(update)))
  const read = async (boardId = 'board', from?: From) => bytes(await stores().log.read(boardId, from))
  const compact = (update: Uint8Array, seq: number, from?: From) =>
    stores().log.compact('board', { seq, update }, from)

  const clientsOf = async (boardId = 'board') => (await stores().log.read(boardId)).clients

  describe('appending', () => {
    it('is empty, and of the first generation, for a board never written', async () => {
      const empty = { generation: 1, snapshot: undefined, updates: [], clients: [] }
      expect(await stores().log.read('board')).toEqual(empty)
      expect(await stores().log.read('board', 'older')).toEqual(empty)
    })

    it('reads back updates oldest first, numbered upwards', async () => {
      await append(one)
      await append(two, three)
      expect(await read()).toEqual({ snapshot: undefined, updates: [one, two, three] })
      const numbers = (await stores().log.read('board')).updates.map(({ seq }) => seq)
      expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
    })

    it('keeps the order of appends that nobody waited for', async () => {
      const updates = Array.from({ length: 200 }, (_, index) => new Uint8Array([index]))
      await Promise.all(updates.map((update) => append(update)))
      expect((await read()).updates).toEqual(updates)
    })

    it('keeps boards apart', async () => {
      await stores().log.append([entry(one, 'a'), entry(two, 'b')])
      expect((await read('a')).updates).toEqual([one])
      expect((await read('b')).updates).toEqual([two])
    })

    it('keeps just the bytes it was given, whatever buffer they lie in', async () => {
      const pool = new Uint8Array(1_000).fill(7)
      await append(pool.subarray(10, 12))
      expect((await read()).updates).toEqual([new Uint8Array([7, 7])])
    })

    it('is not changed by what happens to the bytes afterwards', async () => {
      const changing = new Uint8Array([5])
      const landed = append(changing)
      changing[0] = 6
      await landed
      expect((await read()).updates).toEqual([new Uint8Array([5])])
    })

    it('has room for a large update', async () => {
      await append(new Uint8Array(8_000_000).fill(3))
      expect((await read()).updates[0]?.length).toBe(8_000_000)
    })

    it('reads a long log whole and in order, empty updates and all', async () => {
      const long = Array.from({ length: 12_000 }, (_, n) => new Uint8Array(n % 40).fill(n))
      await append(...long)
      expect((await read()).updates).toEqual(long)
    })
  })

  describe('client ids', () => {
    const anna = { client: 2 ** 32 - 1, participantId: 'anna' }
    const bo = { client: 7, participantId: 'bo' }

    it('are kept with the update that first used them, board by board', async () => {
      await stores().log.append([{ ...entry(one), clients: [anna, bo] }, entry(one, 'other')])
      expect(await clientsOf()).toHaveLength(2)
      expect(await clientsOf()).toEqual(expect.arrayContaining([anna, bo]))
      expect(await clientsOf('other')).toEqual([])
    })

    it('belong to whoever had them first, also when an append is repeated', async () => {
      await stores().log.append([{ ...entry(one), clients: [anna] }])
      await stores().log.append([{ ...entry(one), clients: [anna] }])
      await stores().log.append([{ ...entry(two), clients: [{ ...anna, participantId: 'thief' }] }])
      expect(await clientsOf()).toEqual([anna])
    })

    it('outlive a compaction', async () => {
      await stores().log.append([{ ...entry(one), clients: [anna] }])
      await compact(three, await lastSeq(stores()))
      expect(await clientsOf()).toEqual([anna])
    })
  })

  it('knows the private documents of a board, and no other’s', async () => {
    const ids = ['board/anna', 'board/bo', 'board', 'board-2/cy', 'boards/dan', 'boar/eve']
    await stores().log.append(ids.map((id) => entry(one, id)))
    expect((await stores().log.documentsOf('board')).toSorted()).toEqual(['board/anna', 'board/bo'])
    expect(await stores().log.documentsOf('b')).toEqual([])
  })

  describe('compaction', () => {
    it('lets a snapshot stand for what it covers, and keeps what came later', async () => {
      await append(one, two)
      const seq = await lastSeq(stores())
      const compacting = compact(three, seq)
      await append(one)
      await compacting
      expect(await read()).toEqual({ snapshot: three, updates: [one] })
      expect((await stores().log.read('board')).snapshot?.seq).toBe(seq)
    })

    it('deletes nothing the first time: the older way to read leads past the snapshot', async () => {
      await append(one, two)
      await compact(three, await lastSeq(stores()))
      expect(await read('board', 'older')).toEqual({ snapshot: undefined, updates: [one, two] })
    })

    it('keeps the last two snapshots, and every update after the older one', async () => {
      const snapshots = [10, 11, 12, 13].map((byte) => new Uint8Array([byte]))
      for (const snapshot of snapshots) {
        await append(one, two)
        await compact(snapshot, await lastSeq(stores()))
      }
      await append(three)
      expect(await read()).toEqual({ snapshot: snapshots[3], updates: [three] })
      expect(await read('board', 'older')).toEqual({ snapshot: snapshots[2], updates: [one, two, three] })
    })

    it('of what the older snapshot adds up to replaces the newest, which nobody could read', async () => {
      const [good, broken, anew] = [10, 11, 12].map((byte) => new Uint8Array([byte]))
      for (const snapshot of [good!, broken!]) {
        await append(one)
        await compact(snapshot, await lastSeq(stores()))
      }
      await compact(anew!, await lastSeq(stores()), 'older')
      expect(await read()).toEqual({ snapshot: anew, updates: [] })
      expect(await read('board', 'older')).toEqual({ snapshot: good, updates: [one] })
    })

    it('of the whole log replaces the only snapshot, if that could not be read', async () => {
      await append(one)
      await compact(two, await lastSeq(stores()))
      await compact(three, await lastSeq(stores()), 'older')
      expect(await read()).toEqual({ snapshot: three, updates: [] })
      expect(await read('board', 'older')).toEqual({ snapshot: undefined, updates: [one] })
    })

    it('leaves other boards alone', async () => {
      await stores().log.append([entry(one, 'board'), entry(two, 'b'), entry(three, 'board')])
      await compact(one, await lastSeq(stores()))
      await append(two)
      await compact(one, await lastSeq(stores()))
      expect(await read('b')).toEqual({ snapshot: undefined, updates: [two] })
    })

    it('refuses a snapshot of more than there is, or of less than the last, and loses nothing by it', async () => {
      await append(one)
      const first = await lastSeq(stores())
      await expect(compact(three, first + 1)).rejects.toThrow()
      await append(two)
      await compact(two, await lastSeq(stores()))
      await expect(compact(three, first)).rejects.toThrow()
      await expect(compact(three, await lastSeq(stores()))).rejects.toThrow()
      expect(await read()).toEqual({ snapshot: two, updates: [] })
      expect((await read('board', 'older')).updates).toEqual([one, two])
    })
  })

  describe('replacing', () => {
    it('begins a new generation with one update, and keeps nothing of the one before', async () => {
      await stores().log.append([{ ...entry(one), clients: [{ client: 1, participantId: 'anna' }] }])
      await compact(two, await lastSeq(stores()))
      await append(one)
      await stores().log.replace('board', three)
      const { generation, snapshot, updates, clients } = await stores().log.read('board')
      expect({ generation, snapshot, clients }).toEqual({ generation: 2, snapshot: undefined, clients: [] })
      expect(updates.map(({ update }) => update)).toEqual([three])
      expect(await read('board', 'older')).toEqual({ snapshot: undefined, updates: [three] })
      await stores().log.replace('board', one)
      expect((await stores().log.read('board')).generation).toBe(3)
    })

    it('leaves other boards alone', async () => {
      await stores().log.append([entry(one, 'a'), entry(two, 'b')])
      await stores().log.replace('a', three)
      expect(await stores().log.read('b')).toMatchObject({ generation: 1, updates: [{ update: two }] })
    })

    it('takes the private documents of the board along, and leaves its workshop', async () => {
      const own = { ...entry(one, 'board/anna'), clients: [{ client: 1, participantId: 'anna' }] }
      await stores().log.append([own, entry(two, 'board2/anna')])
      await stores().log.compact('board/anna', { seq: await lastSeq(stores(), 'board/anna'), update: one })
      await stores().log.replace('board', three)
      const emptied = { generation: 2, snapshot: undefined, updates: [], clients: [] }
      expect(await stores().log.read('board/anna')).toEqual(emptied)
      expect(await stores().log.documentsOf('board')).toEqual([])
      expect((await read('board2/anna')).updates).toEqual([two])
    })

    it('refuses a snapshot that was made of the generation before', async () => {
      await append(one, two)
      const seq = await lastSeq(stores())
      await stores().log.replace('board', three)
      await append(one)
      await expect(compact(two, seq)).rejects.toThrow()
      expect(await read()).toEqual({ snapshot: undefined, updates: [three, one] })
    })
  })
})

async function lastSeq(stores: Stores, boardId = 'board'): Promise<number> {
  const { updates, snapshot } = await stores.log.read(boardId)
  return updates.at(-1)?.seq ?? snapshot?.seq ?? 0
}
