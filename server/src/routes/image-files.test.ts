import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CreatedBoard, Joined, SentImage } from '@samtavle/shared/protocol/http'
import { photo } from '../images/test-photo.ts'
import { bearing, type TestApp } from '../test-app.ts'
import { picture, TestGallery } from './test-gallery.ts'

let gallery: TestGallery
let house: TestApp
let board: CreatedBoard
let anna: Joined
beforeEach(async () => {
  gallery = await TestGallery.open()
  ;({ house, board, anna } = gallery)
})
afterEach(() => gallery.close())

describe('a board with pictures', () => {
  it('has them in every file', async () => {
    const image = await gallery.shownPhoto()
    expect((await gallery.file()).images).toMatchObject([{ id: image.id, type: 'image/jpeg' }])
    for (const [format, sign] of [
      ['svg', 'data:image/jpeg;base64,/9j/'],
      ['pdf', '/Filter /DCTDecode'],
    ] as const) {
      const answer = await house.send('GET', `/api/boards/${board.id}/export/${format}`, bearing(anna))
      expect(answer.rawPayload.toString('latin1')).toContain(sign)
    }
  })

  it('comes back from its file with the very same pictures', async () => {
    const image = await gallery.shownPhoto()
    const again = await house.post('/api/boards/import', await gallery.file())
    const { id } = again.json<CreatedBoard>()
    const before = await house.stores.images.get(board.id, image.id)
    expect(await house.stores.images.get(id, image.id)).toEqual(before)
    const there = await house.join(again.json<CreatedBoard>())
    expect((await gallery.fetched(image.id, there, id)).statusCode).toBe(200)
  })

  it('reads the pictures of a file as warily as those that are sent', async () => {
    await gallery.shownPhoto()
    const exported = await gallery.file()
    const [own] = exported.images ?? []
    const bytes = Buffer.from(own!.data, 'base64')
    const told = Buffer.concat([
      bytes.subarray(0, 20),
      Buffer.from('fffe0008', 'hex'),
      Buffer.from('GPS 55'),
      bytes.subarray(20),
    ])
    const smuggled = { ...exported, images: [{ ...own!, data: told.toString('base64') }] }
    const { id } = (await house.post('/api/boards/import', smuggled)).json<CreatedBoard>()
    const [kept] = await house.stores.images.list(id)
    expect(kept!.id).not.toBe(own!.id)
    const stored = await house.stores.images.get(id, kept!.id)
    expect(Buffer.from(stored!.bytes).toString('latin1')).not.toContain('GPS 55')
    const { board: copy } = await house.rooms.open(id)
    expect(copy.get('picture')?.props).toMatchObject({ image: kept!.id })

    for (const data of ['PHN2Zz4=', '***', '']) {
      const wrong = { ...exported, images: [{ ...own!, data }] }
      const answer = await house.post('/api/boards/import', wrong)
      expect(answer.json()).toMatchObject({
        code: 'invalid-file',
        detail: expect.stringContaining('images/0'),
      })
    }
  })

  it('leaves out what a file carries and shows nowhere', async () => {
    await gallery.shownPhoto()
    const exported = await gallery.file()
    const [own] = exported.images ?? []
    const padded = { ...exported, images: [own!, { ...own!, id: 'y'.repeat(43), data: 'PHN2Zz4=' }] }
    const { id } = (await house.post('/api/boards/import', padded)).json<CreatedBoard>()
    expect(await house.stores.images.list(id)).toHaveLength(1)
  })

  it('has those of the file in the place of its own when it is replaced', async () => {
    const old = await gallery.sent(await picture('#00cc00'))
    await gallery.shown(old, board.id, 'old')
    const other = await house.board()
    const bo = await house.join(other, 'facilitator')
    const image = (await gallery.send(await photo('jpeg', 300), bo, 'image/jpeg', other.id)).json<SentImage>()
    await gallery.shown(image, other.id)
    const taken = await house.send('GET', `/api/boards/${other.id}/export/json`, bearing(bo))
    const facilitator = await house.join(board, 'facilitator')
    const answer = await house.post(`/api/boards/${board.id}/replace`, taken.json(), bearing(facilitator))
    expect(answer.statusCode).toBe(200)
    expect(await house.stores.images.list(board.id)).toEqual([{ id: image.id, bytes: image.bytes }])
    expect((await gallery.fetched(image.id, anna)).statusCode).toBe(200)
  })
})
