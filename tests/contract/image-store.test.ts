import type { StoredImage } from '@samtavle/server/stores/image-store'
import { beforeEach, expect, it } from 'vitest'
import { everyStore } from './every-store.ts'
import { boardRecord } from './test-board-record.ts'

const picture = (id: string, length = 100, boardId = 'b'): StoredImage => ({
  boardId,
  id,
  type: 'image/png',
  bytes: new Uint8Array(length).fill(id.length),
})
const DAY = 24 * 60 * 60 * 1000

everyStore('pictures', (stores) => {
  beforeEach(async () => {
    await stores().boards.create(boardRecord('b', 'K7WQXM'))
    await stores().boards.create(boardRecord('other', 'ABCDEF'))
  })

  it('keeps a picture as it was, for its own board', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index * 7)
    const image: StoredImage = { ...picture('a'), type: 'image/jpeg', bytes }
    expect(await stores().images.put('b', [image], 100_000)).toBe(true)
    expect(await stores().images.get('b', 'a')).toEqual({ type: 'image/jpeg', bytes })
    expect(await stores().images.get('other', 'a')).toBeUndefined()
    expect(await stores().images.get('b', 'nobody')).toBeUndefined()
  })

  it('keeps the same picture once', async () => {
    expect(await stores().images.put('b', [picture('a'), picture('a')], 150)).toBe(true)
    expect(await stores().images.put('b', [picture('a')], 150)).toBe(true)
    expect(await stores().images.list('b')).toEqual([{ id: 'a', bytes: 100 }])
  })

  it('keeps all of them or none when there is no room', async () => {
    await stores().images.put('b', [picture('a')], 250)
    expect(await stores().images.put('b', [picture('c'), picture('d')], 250)).toBe(false)
    expect(await stores().images.list('b')).toEqual([{ id: 'a', bytes: 100 }])
    expect(await stores().images.put('b', [picture('c')], 250)).toBe(true)
    expect(await stores().images.put('other', [picture('d', 100, 'other')], 250)).toBe(true)
  })

  it('keeps none for a board that isn’t there', async () => {
    await expect(stores().images.put('nobody', [picture('a', 1, 'nobody')], 1000)).rejects.toThrow()
  })

  it('lets go of what nothing has shown for a while, and not before', async () => {
    await stores().images.put('b', [picture('a'), picture('c')], 1000)
    await stores().images.sweep('b', ['a'], 10 * DAY, DAY)
    await stores().images.sweep('b', ['a'], 10.5 * DAY, DAY)
    expect(await stores().images.list('b')).toHaveLength(2)
    await stores().images.sweep('b', ['a'], 12 * DAY, DAY)
    expect(await stores().images.list('b')).toEqual([{ id: 'a', bytes: 100 }])
  })

  it('forgets that nothing showed it once something does, or somebody brings it again', async () => {
    await stores().images.put('b', [picture('a'), picture('c')], 1000)
    await stores().images.sweep('b', [], 10 * DAY, DAY)
    await stores().images.sweep('b', ['a'], 10.5 * DAY, DAY)
    await stores().images.put('b', [picture('c')], 1000)
    await stores().images.sweep('b', [], 12 * DAY, DAY)
    expect(await stores().images.list('b')).toHaveLength(2)
  })

  it('lets its pictures go with the board, and nobody else’s', async () => {
    await stores().images.put('b', [picture('a')], 1000)
    await stores().images.put('other', [picture('a', 100, 'other')], 1000)
    await stores().boards.remove('b')
    expect(await stores().images.get('b', 'a')).toBeUndefined()
    expect(await stores().images.get('other', 'a')).toBeDefined()
  })
})
