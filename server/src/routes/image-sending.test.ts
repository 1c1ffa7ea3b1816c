import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BoardInfo, CreatedBoard, Joined } from '@samtavle/shared/protocol/http'
import { photo } from '../images/test-photo.ts'
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

describe('sending a picture', () => {
  it('keeps it with the board, for everybody to whom something shows it', async () => {
    const image = await gallery.sent(await picture())
    expect(image).toMatchObject({ w: 60, h: 40, bytes: expect.any(Number) })
    await gallery.shown(image)
    for (const role of ['facilitator', 'participant', 'observer'] as const) {
      const answer = await gallery.fetched(image.id, await house.join(board, role))
      expect(answer.statusCode).toBe(200)
      expect(answer.rawPayload.length).toBe(image.bytes)
      expect(answer.headers).toMatchObject({
        'content-type': 'image/png',
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, max-age=31536000, immutable',
        'content-disposition': expect.stringContaining('attachment'),
        'content-security-policy': "default-src 'none'; sandbox",
        'cross-origin-resource-policy': 'same-origin',
      })
    }
  })

  it('keeps the same picture once, whoever sends it', async () => {
    const first = await gallery.sent(await picture())
    expect(await gallery.sent(await picture(), await house.join(board))).toEqual(first)
    expect(await house.stores.images.list(board.id)).toEqual([{ id: first.id, bytes: first.bytes }])
  })

  it('goes by what it is, not by what it is called', async () => {
    for (const type of ['image/gif', 'application/octet-stream'])
      expect((await gallery.send(await picture(), anna, type)).statusCode).toBe(201)
    for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<!doctype html>', '', 'PK\u0003\u0004'])
      expect(codeOf(await gallery.send(Buffer.from(text), anna, 'image/png'))).toBe('no-image')
    for (const type of ['image/svg+xml', 'text/html', 'application/json'])
      expect((await gallery.send(await picture(), anna, type)).statusCode).toBeGreaterThanOrEqual(400)
    expect(await house.stores.images.list(board.id)).toHaveLength(1)
  })

  it('says before how large a picture may be, and refuses a larger one', async () => {
    const info = await house.send('GET', `/api/boards/${board.id}`, bearing(anna))
    const { imageBytes } = info.json<BoardInfo>()
    expect(imageBytes).toBe(1024 * 1024)
    expect(codeOf(await gallery.send(Buffer.alloc(imageBytes + 1)))).toBe('too-large')
    expect(codeOf(await gallery.send(Buffer.alloc(imageBytes)))).toBe('no-image')
  })

  it('refuses one that would take gigabytes once unpacked, and does everything else meanwhile', async () => {
    const bomb = await picture()
    bomb.writeUInt32BE(50_000, 16)
    bomb.writeUInt32BE(50_000, 20)
    const [refused, note] = await Promise.all([
      gallery.send(bomb),
      house.send('GET', `/api/boards/${board.id}`, bearing(anna)),
    ])
    expect(codeOf(refused)).toBe('too-many-pixels')
    expect(note.statusCode).toBe(200)
  })

  it('ends when the board’s pictures take up all that they may, until nothing has shown them for a day', async () => {
    const pictures = await Promise.all([1, 2, 3, 4].map((seed) => photo('jpeg', 700, seed)))
    const answers = []
    for (const each of pictures) answers.push(await gallery.send(each, anna, 'image/jpeg'))
    expect(answers.map(({ statusCode }) => statusCode)).toContain(413)
    expect(codeOf(answers.at(-1)!)).toBe('no-room')
    const [first] = pictures
    expect((await gallery.send(first!, anna, 'image/jpeg')).statusCode).toBe(201)
    const elsewhere = await house.board()
    const bo = await house.join(elsewhere)
    expect((await gallery.send(pictures[3]!, bo, 'image/jpeg', elsewhere.id)).statusCode).toBe(201)
    house.later(25 * 60 * 60 * 1000)
    expect((await gallery.send(pictures[3]!, anna, 'image/jpeg')).statusCode).toBe(201)
  })

  it('is for those who may add something now', async () => {
    const olga = await house.join(board, 'observer', 'Olga')
    expect(codeOf(await gallery.send(await picture(), olga))).toBe('not-allowed')
    expect(codeOf(await gallery.send(await picture(), null))).toBe('no-session')
    const elsewhere = await house.join(await house.board(), 'facilitator')
    expect(codeOf(await gallery.send(await picture(), elsewhere))).toBe('no-session')
    const missing = await gallery.send(await picture(), anna, 'image/png', 'nobody')
    expect(codeOf(missing)).toBe('no-such-board')
  })

  it('goes by person: who sends too many waits, and nobody else', async () => {
    const bo = await house.join(board, 'participant', 'Bo')
    const small = Buffer.from('no picture')
    const answers = []
    for (let count = 0; count < 70; count++) answers.push(await gallery.send(small))
    expect(codeOf(answers[59]!)).toBe('no-image')
    expect(codeOf(answers[69]!)).toBe('too-many')
    expect((await gallery.send(await picture(), bo)).statusCode).toBe(201)
  })
})
