import { describe, expect, it } from 'vitest'
import { pack } from '../threads/packed.ts'
import type { Stretch } from './sqlite-log.ts'
import { readLog } from './sqlite-read.ts'
import type { SqliteCalls } from './sqlite-connection.ts'

const stretch = (...seqs: number[]): Stretch => ({
  seqs: Float64Array.from(seqs),
  updates: pack(seqs.map((seq) => Uint8Array.from([seq]))),
})

/** A database that says of a log what it is told to, one answer after the other. */
class TestDatabase {
  readonly asked: unknown[][] = []
  readonly #answers: unknown[]

  constructor(...answers: unknown[]) {
    this.#answers = answers
  }

  readonly call = (async (...asked: unknown[]) => {
    this.asked.push(asked)
    return this.#answers.shift()
  }) as SqliteCalls['call']
}

const place = { generation: 1, begin: 0 }
const beginning = { ...place, snapshot: undefined, clients: [], first: stretch(1, 2), last: 5 }

describe('reading a long log', () => {
  it('goes on from stretch to stretch, up to where the log ended at first', async () => {
    const database = new TestDatabase(beginning, stretch(3, 4), stretch(5), place)
    const { updates } = await readLog(database, 'board', 'newest')
    expect(updates.map(({ seq, update }) => [seq, update[0]])).toEqual([1, 2, 3, 4, 5].map((n) => [n, n]))
    expect(database.asked.slice(1)).toEqual([
      ['readOn', 'board', 2, 5],
      ['readOn', 'board', 4, 5],
      ['place', 'board', 'newest'],
    ])
  })

  it.each([
    ['compacted', { generation: 1, begin: 4 }],
    ['replaced', { generation: 2, begin: 0 }],
  ])('begins again when it was %s in between', async (_, now) => {
    const anew = { ...beginning, ...now, first: stretch(9), last: 9 }
    const database = new TestDatabase(beginning, stretch(5), now, anew)
    expect((await readLog(database, 'board', 'newest')).updates).toMatchObject([{ seq: 9 }])
  })

  it('ends where the log has ended, though it was removed in between', async () => {
    const database = new TestDatabase(beginning, stretch(), place)
    expect((await readLog(database, 'board', 'newest')).updates).toHaveLength(2)
  })
})
