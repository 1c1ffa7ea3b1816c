import type { BoardRecord, SessionRecord } from '@samtavle/server/stores/board-store'
import { expect, it } from 'vitest'
import { everyStore } from './every-store.ts'

const board: BoardRecord = {
  id: 'V1StGXR8_Z5jdHi6B-myT',
  code: 'K7WQXM',
  secretHashes: { facilitator: 'f-hash', participant: 'p-hash', observer: 'o-hash' },
  template: null,
  locale: 'da',
  createdAt: 1_790_000_000_123,
  generation: 1,
}
const other: BoardRecord = { ...board, id: 'other', code: 'ABCDEF', template: 'retrospective', locale: 'en' }

const session: SessionRecord = {
  tokenHash: 'token',
  boardId: board.id,
  participantId: 'person',
  link: 'participant',
  waits: false,
  alias: 'Søren Æble 🦊',
  sector: 'general-practice',
  createdAt: 1_790_000_000_456,
}

everyStore('records', (stores) => {
  it('finds a board by its id and by its code', async () => {
    expect(await stores().boards.create(board)).toBe(true)
    expect(await stores().boards.create(other)).toBe(true)
    expect(await stores().boards.get(board.id)).toEqual(board)
    expect(await stores().boards.byCode('ABCDEF')).toEqual(other)
    expect(await stores().boards.get('nobody')).toBeUndefined()
    expect(await stores().boards.byCode('NOBODY')).toBeUndefined()
  })

  it('never gives an id or a code twice', async () => {
    await stores().boards.create(board)
    expect(await stores().boards.create({ ...other, id: board.id })).toBe(false)
    expect(await stores().boards.create({ ...other, code: board.code })).toBe(false)
    expect(await stores().boards.get(board.id)).toEqual(board)
    expect(await stores().boards.get(other.id)).toBeUndefined()
  })

  it('gives a code to just one of two boards made at once', async () => {
    const made = await Promise.all(
      [board, { ...other, code: board.code }].map((each) => stores().boards.create(each)),
    )
    expect(made.filter(Boolean)).toHaveLength(1)
  })

  it('remembers who joined', async () => {
    await stores().boards.create(board)
    await stores().boards.addSession(session)
    await stores().boards.addSession({ ...session, tokenHash: 'second', sector: null, waits: true })
    expect(await stores().boards.session('token')).toEqual(session)
    expect(await stores().boards.session('second')).toMatchObject({ sector: null, waits: true })
    expect(await stores().boards.session('nobody')).toBeUndefined()
  })

  it('lets nobody join a board that is not there', async () => {
    await expect(stores().boards.addSession(session)).rejects.toThrow()
  })

  it('gives one token to one person only', async () => {
    await stores().boards.create(board)
    await stores().boards.addSession(session)
    await expect(stores().boards.addSession({ ...session, participantId: 'thief' })).rejects.toThrow()
    expect(await stores().boards.session('token')).toEqual(session)
  })

  it('refuses a text it could not read back whole', async () => {
    await expect(stores().boards.create({ ...board, code: 'K7W\0XM' })).rejects.toThrow()
    await stores().boards.create(board)
    await expect(stores().boards.addSession({ ...session, alias: 'a\0b' })).rejects.toThrow()
    expect(await stores().boards.session('token')).toBeUndefined()
  })

  it('ends the sessions that came through a link when it is renewed, and no others', async () => {
    await stores().boards.create(board)
    await stores().boards.addSession(session)
    await stores().boards.addSession({
      ...session,
      tokenHash: 'lead',
      link: 'facilitator',
    })
    const bo = { ...session, tokenHash: 'second', participantId: 'bo' }
    await stores().boards.addSession(bo)
    const renewal = { role: 'participant', secretHash: 'new-hash', code: 'NEWONE' } as const
    const ended = await stores().boards.renewSecret(board.id, renewal)
    expect(ended?.toSorted()).toEqual(['bo', 'person'])
    expect(await stores().boards.session('second')).toBeUndefined()
    expect(await stores().boards.session('token')).toBeUndefined()
    expect(await stores().boards.session('lead')).toBeDefined()
    const renewed = await stores().boards.byCode('NEWONE')
    expect(renewed?.secretHashes).toEqual({ ...board.secretHashes, participant: 'new-hash' })
    expect(await stores().boards.byCode(board.code)).toBeUndefined()
  })

  it('keeps the code when only the secret is renewed', async () => {
    await stores().boards.create(board)
    await stores().boards.renewSecret(board.id, { role: 'observer', secretHash: 'new-hash' })
    expect((await stores().boards.byCode(board.code))?.secretHashes.observer).toBe('new-hash')
  })

  it('changes nothing when the new code is taken or the board is gone', async () => {
    await stores().boards.create(board)
    await stores().boards.create(other)
    await stores().boards.addSession(session)
    const renewal = { role: 'participant', secretHash: 'new-hash', code: other.code } as const
    expect(await stores().boards.renewSecret(board.id, renewal)).toBeUndefined()
    expect(await stores().boards.renewSecret('nobody', renewal)).toBeUndefined()
    expect(await stores().boards.get(board.id)).toEqual(board)
    expect(await stores().boards.session('token')).toEqual(session)
  })

  it('forgets everything of a removed board, and nothing of another', async () => {
    await stores().boards.create(board)
    await stores().boards.create(other)
    await stores().boards.addSession(session)
    const update = new Uint8Array([1])
    const clients = [{ client: 1, participantId: 'person' }]
    for (const boardId of [board.id, other.id]) {
      await stores().log.append([{ boardId: `${boardId}/person`, update, clients }])
      await stores().workshops.snapshot(boardId, 'state')
      await stores().workshops.append([{ boardId, record: 'record' }])
      await stores().log.append([{ boardId, update, clients }])
      const [{ seq } = { seq: 0 }] = (await stores().log.read(boardId)).updates
      await stores().log.compact(boardId, { seq, update })
    }
    const before = await stores().log.read(other.id)
    await stores().boards.remove(board.id)
    expect(await stores().boards.get(board.id)).toBeUndefined()
    expect(await stores().boards.session('token')).toBeUndefined()
    const nothing = { generation: 1, snapshot: undefined, updates: [], clients: [] }
    expect(await stores().log.read(board.id)).toEqual(nothing)
    expect(await stores().log.read(board.id, 'older')).toEqual(nothing)
    expect(await stores().log.read(`${board.id}/person`)).toEqual(nothing)
    expect(await stores().log.documentsOf(board.id)).toEqual([])
    expect(await stores().workshops.read(board.id)).toEqual({ snapshot: undefined, records: [] })
    expect(await stores().workshops.read(other.id)).toEqual({ snapshot: 'state', records: ['record'] })
    expect(await stores().log.documentsOf(other.id)).toEqual([`${other.id}/person`])
    expect(await stores().boards.get(other.id)).toEqual(other)
    expect(await stores().log.read(other.id)).toEqual(before)
    expect((await stores().log.read(other.id, 'older')).updates).toHaveLength(1)
  })

  it('knows which generation of its document a board has', async () => {
    await stores().boards.create(board)
    await stores().boards.create(other)
    await stores().log.replace(board.id, new Uint8Array([1]))
    expect(await stores().boards.get(board.id)).toEqual({ ...board, generation: 2 })
    expect((await stores().boards.byCode(board.code))?.generation).toBe(2)
    expect((await stores().log.read(board.id)).generation).toBe(2)
    expect((await stores().boards.get(other.id))?.generation).toBe(1)
  })

  it('says that it can be written to', async () => {
    await expect(stores().check()).resolves.toBeUndefined()
    await expect(stores().check()).resolves.toBeUndefined()
  })
})
