import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CreatedBoard, Joined } from '@samtavle/shared/protocol/http'
import { privateDocument } from '../sync/document-id.ts'
import { bearing, type TestApp } from '../test-app.ts'
import { codeOf, picture, TestGallery } from './test-gallery.ts'

let gallery: TestGallery
let house: TestApp
let board: CreatedBoard
let anna: Joined
beforeEach(async () => {
  gallery = await TestGallery.open()
  ;({ house, board, anna } = gallery)
})
afterEach(() => gallery.close())

describe('seeing a picture', () => {
  it('is for those to whom something shows it, and nobody can tell whether it is there', async () => {
    const image = await gallery.sent(await picture())
    const bo = await house.join(board, 'facilitator', 'Bo')
    const unknown = 'x'.repeat(43)
    expect((await gallery.fetched(image.id, bo)).json()).toEqual((await gallery.fetched(unknown, bo)).json())
    expect(codeOf(await gallery.fetched(image.id, bo))).toBe('no-such-image')
    await gallery.shown(image)
    expect((await gallery.fetched(image.id, bo)).statusCode).toBe(200)
    const stranger = await house.join(await house.board(), 'facilitator')
    expect(codeOf(await gallery.fetched(image.id, stranger))).toBe('no-session')
  })

  it.each([['open'], ['asleep']])(
    'stays with its writer as long as it is hidden, their document %s',
    async (how) => {
      const image = await gallery.sent(await picture())
      const hidden = privateDocument(board.id, anna.participantId)
      await gallery.shown(image, hidden)
      if (how === 'asleep') await (await house.rooms.open(hidden)).close(1000, 'asleep')
      expect((await gallery.fetched(image.id, anna)).statusCode).toBe(200)
      for (const role of ['facilitator', 'participant', 'observer'] as const)
        expect(codeOf(await gallery.fetched(image.id, await house.join(board, role)))).toBe('no-such-image')
      const facilitator = await house.join(board, 'facilitator')
      const file = await house.send('GET', `/api/boards/${board.id}/export/json`, bearing(facilitator))
      expect(file.body).not.toContain(image.id)
    },
  )

  it('goes on for a day when it is cut out, so that it can be pasted elsewhere', async () => {
    const image = await gallery.sent(await picture())
    await gallery.shown(image)
    await gallery.cutOut()
    expect((await gallery.fetched(image.id, anna)).statusCode).toBe(200)
    house.later(25 * 60 * 60 * 1000)
    expect(codeOf(await gallery.fetched(image.id, anna))).toBe('no-such-image')
  })

  it('goes on for its writer alone when it was hidden', async () => {
    const image = await gallery.sent(await picture())
    const hidden = privateDocument(board.id, anna.participantId)
    await gallery.shown(image, hidden)
    await gallery.cutOut(hidden)
    expect((await gallery.fetched(image.id, anna)).statusCode).toBe(200)
    expect(codeOf(await gallery.fetched(image.id, await house.join(board, 'facilitator')))).toBe(
      'no-such-image',
    )
  })

  it('ends with the board', async () => {
    const image = await gallery.sent(await picture())
    await gallery.shown(image)
    const facilitator = await house.join(board, 'facilitator')
    await house.send('DELETE', `/api/boards/${board.id}`, bearing(facilitator))
    expect(await house.stores.images.get(board.id, image.id)).toBeUndefined()
  })
})
