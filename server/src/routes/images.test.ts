import { createCanvas } from '@napi-rs/canvas'
import type { LightMyRequestResponse } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Board } from '@samtavle/shared/board/board'
import type { BoardFile } from '@samtavle/shared/board/board-file'
import { makeShapes } from '@samtavle/shared/board/make-shapes'
import { evenKeys } from '@samtavle/shared/board/order'
import { writeShape } from '@samtavle/shared/board/write-shape'
import type { BoardInfo, CreatedBoard, Joined, SentImage } from '@samtavle/shared/protocol/http'
import { photo } from '../images/test-photo.ts'
import { privateDocument } from '../sync/document-id.ts'
import { bearing, TestApp } from '../test-app.ts'

let house: TestApp
let board: CreatedBoard
let anna: Joined
beforeEach(async () => {
  house = await TestApp.open({ env: { IMAGE_MB: '1', BOARD_IMAGES_MB: '1', IMPORT_MB: '1' } })
  board = await house.board()
  anna = await house.join(board, 'participant', 'Anna')
})
afterEach(() => house.close())

async function picture(color = '#cc0000', side = 60): Promise<Buffer> {
  const canvas = createCanvas(side, 40)
  const context = canvas.getContext('2d')
  context.fillStyle = color
  context.fillRect(0, 0, side, 40)
  return canvas.encode('png')
}

function send(payload: Buffer, who: Joined | null = anna, type = 'image/png', of = board.id) {
  const headers = { 'content-type': type, ...(who && { authorization: `Bearer ${who.token}` }) }
  return house.send('POST', `/api/boards/${of}/images`, { payload, headers })
}

async function sent(payload: Buffer, who = anna): Promise<SentImage> {
  const answer = await send(payload, who)
  expect(answer.statusCode).toBe(201)
  return answer.json<SentImage>()
}

function fetched(id: string, who: Joined, of = board.id): Promise<LightMyRequestResponse> {
  return house.send('GET', `/api/boards/${of}/images/${id}`, bearing(who))
}

function show(on: Board, image: SentImage, id = 'picture'): void {
  const { w, h } = image
  const one = { id, type: 'image', x: 0, y: 0, props: { image: image.id, w, h }, texts: { alt: 'Gangen' } }
  const made = makeShapes(on, [one], { layer: 'contribution', author: null, keys: evenKeys })
  if (made.kind === 'refused') throw new Error('no picture')
  on.doc.transact(() => made.shapes.forEach((shape) => writeShape(on, shape)))
}

async function shown(image: SentImage): Promise<void> {
  const room = await house.rooms.open(board.id)
  show(room.board, image)
  await room.settle()
}

async function file(): Promise<BoardFile> {
  const exported = await house.send('GET', `/api/boards/${board.id}/export/json`, bearing(anna))
  return exported.json<BoardFile>()
}

async function shownPhoto(): Promise<SentImage> {
  const image = await sent(await photo('jpeg', 300))
  await shown(image)
  return image
}

const code = (answer: LightMyRequestResponse) => answer.json<{ code: string }>().code

describe('sending a picture', () => {
  it('keeps it with the board, for everybody to whom something shows it', async () => {
    const image = await sent(await picture())
    expect(image).toMatchObject({ w: 60, h: 40, bytes: expect.any(Number) })
    await shown(image)
    for (const role of ['facilitator', 'participant', 'observer'] as const) {
      const answer = await fetched(image.id, await house.join(board, role))
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
    const first = await sent(await picture())
    expect(await sent(await picture(), await house.join(board))).toEqual(first)
    expect(await house.stores.images.list(board.id)).toEqual([{ id: first.id, bytes: first.bytes }])
  })

  it('goes by what it is, not by what it is called', async () => {
    for (const type of ['image/gif', 'application/octet-stream'])
      expect((await send(await picture(), anna, type)).statusCode).toBe(201)
    for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<!doctype html>', '', 'PK\u0003\u0004'])
      expect(code(await send(Buffer.from(text), anna, 'image/png'))).toBe('no-image')
    for (const type of ['image/svg+xml', 'text/html', 'application/json'])
      expect((await send(await picture(), anna, type)).statusCode).toBeGreaterThanOrEqual(400)
    expect(await house.stores.images.list(board.id)).toHaveLength(1)
  })

  it('says before how large a picture may be, and refuses a larger one', async () => {
    const info = await house.send('GET', `/api/boards/${board.id}`, bearing(anna))
    const { imageBytes } = info.json<BoardInfo>()
    expect(imageBytes).toBe(1024 * 1024)
    expect(code(await send(Buffer.alloc(imageBytes + 1)))).toBe('too-large')
    expect(code(await send(Buffer.alloc(imageBytes)))).toBe('no-image')
  })

  it('refuses one that would take gigabytes once unpacked, and does everything else meanwhile', async () => {
    const bomb = await picture()
    bomb.writeUInt32BE(50_000, 16)
    bomb.writeUInt32BE(50_000, 20)
    const [refused, note] = await Promise.all([
      send(bomb),
      house.send('GET', `/api/boards/${board.id}`, bearing(anna)),
    ])
    expect(code(refused)).toBe('too-many-pixels')
    expect(note.statusCode).toBe(200)
  })

  it('ends when the board’s pictures take up all that they may, until nothing has shown them for a day', async () => {
    const pictures = await Promise.all([1, 2, 3, 4].map((seed) => photo('jpeg', 700, seed)))
    const answers = []
    for (const each of pictures) answers.push(await send(each, anna, 'image/jpeg'))
    expect(answers.map(({ statusCode }) => statusCode)).toContain(413)
    expect(code(answers.at(-1)!)).toBe('no-room')
    const [first] = pictures
    expect((await send(first!, anna, 'image/jpeg')).statusCode).toBe(201)
    const elsewhere = await house.board()
    const bo = await house.join(elsewhere)
    expect((await send(pictures[3]!, bo, 'image/jpeg', elsewhere.id)).statusCode).toBe(201)
    house.later(25 * 60 * 60 * 1000)
    expect((await send(pictures[3]!, anna, 'image/jpeg')).statusCode).toBe(201)
  })

  it('is for those who may add something now', async () => {
    const olga = await house.join(board, 'observer', 'Olga')
    expect(code(await send(await picture(), olga))).toBe('not-allowed')
    expect(code(await send(await picture(), null))).toBe('no-session')
    const elsewhere = await house.join(await house.board(), 'facilitator')
    expect(code(await send(await picture(), elsewhere))).toBe('no-session')
    const missing = await send(await picture(), anna, 'image/png', 'nobody')
    expect(code(missing)).toBe('no-such-board')
  })

  it('goes by person: who sends too many waits, and nobody else', async () => {
    const bo = await house.join(board, 'participant', 'Bo')
    const small = Buffer.from('no picture')
    const answers = []
    for (let count = 0; count < 70; count++) answers.push(await send(small))
    expect(code(answers[59]!)).toBe('no-image')
    expect(code(answers[69]!)).toBe('too-many')
    expect((await send(await picture(), bo)).statusCode).toBe(201)
  })
})

describe('seeing a picture', () => {
  it('is for those to whom something shows it, and nobody can tell whether it is there', async () => {
    const image = await sent(await picture())
    const bo = await house.join(board, 'facilitator', 'Bo')
    const unknown = 'x'.repeat(43)
    expect((await fetched(image.id, bo)).json()).toEqual((await fetched(unknown, bo)).json())
    expect(code(await fetched(image.id, bo))).toBe('no-such-image')
    await shown(image)
    expect((await fetched(image.id, bo)).statusCode).toBe(200)
    const stranger = await house.join(await house.board(), 'facilitator')
    expect(code(await fetched(image.id, stranger))).toBe('no-session')
  })

  it.each([['open'], ['asleep']])(
    'stays with its writer as long as it is hidden, their document %s',
    async (how) => {
      const image = await sent(await picture())
      const room = await house.rooms.open(privateDocument(board.id, anna.participantId))
      show(room.board, image)
      await room.settle()
      if (how === 'asleep') await room.close(1000, 'asleep')
      expect((await fetched(image.id, anna)).statusCode).toBe(200)
      for (const role of ['facilitator', 'participant', 'observer'] as const)
        expect(code(await fetched(image.id, await house.join(board, role)))).toBe('no-such-image')
      const facilitator = await house.join(board, 'facilitator')
      const file = await house.send('GET', `/api/boards/${board.id}/export/json`, bearing(facilitator))
      expect(file.body).not.toContain(image.id)
    },
  )

  it('goes on for a day when it is cut out, so that it can be pasted elsewhere', async () => {
    const image = await sent(await picture())
    await shown(image)
    const room = await house.rooms.open(board.id)
    room.board.doc.transact(() => room.board.write.remove('picture', ['alt']))
    await room.settle()
    expect((await fetched(image.id, anna)).statusCode).toBe(200)
    house.later(25 * 60 * 60 * 1000)
    expect(code(await fetched(image.id, anna))).toBe('no-such-image')
  })

  it('goes on for its writer alone when it was hidden', async () => {
    const image = await sent(await picture())
    const room = await house.rooms.open(privateDocument(board.id, anna.participantId))
    show(room.board, image)
    await room.settle()
    room.board.doc.transact(() => room.board.write.remove('picture', ['alt']))
    await room.settle()
    expect((await fetched(image.id, anna)).statusCode).toBe(200)
    expect(code(await fetched(image.id, await house.join(board, 'facilitator')))).toBe('no-such-image')
  })

  it('ends with the board', async () => {
    const image = await sent(await picture())
    await shown(image)
    const facilitator = await house.join(board, 'facilitator')
    await house.send('DELETE', `/api/boards/${board.id}`, bearing(facilitator))
    expect(await house.stores.images.get(board.id, image.id)).toBeUndefined()
  })
})

describe('a board with pictures', () => {
  it('has them in every file', async () => {
    const image = await shownPhoto()
    expect((await file()).images).toMatchObject([{ id: image.id, type: 'image/jpeg' }])
    for (const [format, sign] of [
      ['svg', 'data:image/jpeg;base64,/9j/'],
      ['pdf', '/Filter /DCTDecode'],
    ] as const) {
      const answer = await house.send('GET', `/api/boards/${board.id}/export/${format}`, bearing(anna))
      expect(answer.rawPayload.toString('latin1')).toContain(sign)
    }
  })

  it('comes back from its file with the very same pictures', async () => {
    const image = await shownPhoto()
    const again = await house.post('/api/boards/import', await file())
    const { id } = again.json<CreatedBoard>()
    const before = await house.stores.images.get(board.id, image.id)
    expect(await house.stores.images.get(id, image.id)).toEqual(before)
    const there = await house.join(again.json<CreatedBoard>())
    expect((await fetched(image.id, there, id)).statusCode).toBe(200)
  })

  it('reads the pictures of a file as warily as those that are sent', async () => {
    await shownPhoto()
    const exported = await file()
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
    await shownPhoto()
    const exported = await file()
    const [own] = exported.images ?? []
    const padded = { ...exported, images: [own!, { ...own!, id: 'y'.repeat(43), data: 'PHN2Zz4=' }] }
    const { id } = (await house.post('/api/boards/import', padded)).json<CreatedBoard>()
    expect(await house.stores.images.list(id)).toHaveLength(1)
  })

  it('has those of the file in the place of its own when it is replaced', async () => {
    const old = await sent(await picture('#00cc00'))
    const room = await house.rooms.open(board.id)
    show(room.board, old, 'old')
    await room.settle()
    const other = await house.board()
    const bo = await house.join(other, 'facilitator')
    const image = (await send(await photo('jpeg', 300), bo, 'image/jpeg', other.id)).json<SentImage>()
    const there = await house.rooms.open(other.id)
    show(there.board, image)
    await there.settle()
    const taken = await house.send('GET', `/api/boards/${other.id}/export/json`, bearing(bo))
    const facilitator = await house.join(board, 'facilitator')
    const answer = await house.post(`/api/boards/${board.id}/replace`, taken.json(), bearing(facilitator))
    expect(answer.statusCode).toBe(200)
    expect(await house.stores.images.list(board.id)).toEqual([{ id: image.id, bytes: image.bytes }])
    expect((await fetched(image.id, anna)).statusCode).toBe(200)
  })
})
