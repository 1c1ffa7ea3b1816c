import { beforeEach, expect, it } from 'vitest'
import { everyStore } from './every-store.ts'
import { boardRecord } from './test-board-record.ts'

everyStore('workshops', (stores) => {
  beforeEach(async () => {
    await stores().boards.create(boardRecord('a', 'AAAAAA'))
    await stores().boards.create(boardRecord('b', 'BBBBBB'))
  })
  const append = (boardId: string, ...records: string[]) =>
    stores().workshops.append(records.map((record) => ({ boardId, record })))
  const read = (boardId: string) => stores().workshops.read(boardId)

  it('are empty for a board that has had none', async () => {
    expect(await read('a')).toEqual({ snapshot: undefined, records: [] })
  })

  it('keep records in the order in which they came, board by board', async () => {
    await append('a', 'first', 'second')
    await append('b', 'elsewhere')
    await Promise.all(['third', 'fourth', 'fifth'].map((record) => append('a', record)))
    expect(await read('a')).toEqual({
      snapshot: undefined,
      records: ['first', 'second', 'third', 'fourth', 'fifth'],
    })
  })

  it('keep every letter, and as many as there are', async () => {
    const record = JSON.stringify({ alias: 'Søren Æble 🦊\0', long: 'å'.repeat(300_000) })
    await append('a', record)
    expect((await read('a')).records).toEqual([record])
  })

  it('let a snapshot stand for all that came before it, and keep what comes after', async () => {
    await append('a', 'first', 'second')
    await append('b', 'elsewhere')
    await stores().workshops.snapshot('a', 'state')
    await append('a', 'third')
    expect(await read('a')).toEqual({ snapshot: 'state', records: ['third'] })
    await stores().workshops.snapshot('a', 'later')
    expect(await read('a')).toEqual({ snapshot: 'later', records: [] })
    expect(await read('b')).toEqual({ snapshot: undefined, records: ['elsewhere'] })
  })

  it('take nothing at all when one of the boards is not there', async () => {
    const entries = [
      { boardId: 'a', record: 'first' },
      { boardId: 'gone', record: 'second' },
    ]
    await expect(stores().workshops.append(entries)).rejects.toThrow()
    await expect(stores().workshops.snapshot('gone', 'state')).rejects.toThrow()
    expect(await read('a')).toEqual({ snapshot: undefined, records: [] })
    await stores().boards.remove('a')
    await expect(append('a', 'late')).rejects.toThrow()
  })

  it('stay when the document of the board is replaced', async () => {
    await append('a', 'first')
    await stores().log.replace('a', new Uint8Array([1]))
    expect((await read('a')).records).toEqual(['first'])
  })
})
