import { createCanvas } from '@napi-rs/canvas'
import type { LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'
import type { BoardFile } from '@samtavle/shared/board/board-file'
import type { CreatedBoard, Joined, SentImage } from '@samtavle/shared/protocol/http'
import { hang } from '../images/test-hanging.ts'
import { photo } from '../images/test-photo.ts'
import { bearing, TestApp } from '../test-app.ts'

/** A board that pictures are sent to, with Anna on it. Each of its limits is a megabyte. */
export class TestGallery {
  readonly house: TestApp
  readonly board: CreatedBoard
  readonly anna: Joined

  private constructor(house: TestApp, board: CreatedBoard, anna: Joined) {
    this.house = house
    this.board = board
    this.anna = anna
  }

  static async open(): Promise<TestGallery> {
    const house = await TestApp.open({ env: { IMAGE_MB: '1', BOARD_IMAGES_MB: '1', IMPORT_MB: '1' } })
    const board = await house.board()
    return new TestGallery(house, board, await house.join(board, 'participant', 'Anna'))
  }

  close(): Promise<void> {
    return this.house.close()
  }

  send(
    payload: Buffer,
    who: Joined | null = this.anna,
    type = 'image/png',
    of = this.board.id,
  ): Promise<LightMyRequestResponse> {
    const headers = { 'content-type': type, ...(who && { authorization: `Bearer ${who.token}` }) }
    return this.house.send('POST', `/api/boards/${of}/images`, { payload, headers })
  }

  /** A picture that was taken in. */
  async sent(payload: Buffer, who = this.anna): Promise<SentImage> {
    const answer = await this.send(payload, who)
    expect(answer.statusCode).toBe(201)
    return answer.json<SentImage>()
  }

  fetched(id: string, who: Joined, of = this.board.id): Promise<LightMyRequestResponse> {
    return this.house.send('GET', `/api/boards/${of}/images/${id}`, bearing(who))
  }

  /** Hangs it on that document: the board, unless another is named. */
  async shown(image: SentImage, on = this.board.id, id = 'picture'): Promise<void> {
    const room = await this.house.rooms.open(on)
    hang(room.board, image, id)
    await room.settle()
  }

  /** Takes it off that document again. */
  async cutOut(on = this.board.id, id = 'picture'): Promise<void> {
    const room = await this.house.rooms.open(on)
    room.board.doc.transact(() => room.board.write.remove(id, ['alt']))
    await room.settle()
  }

  async shownPhoto(): Promise<SentImage> {
    const image = await this.sent(await photo('jpeg', 300))
    await this.shown(image)
    return image
  }

  async file(): Promise<BoardFile> {
    const exported = await this.house.send(
      'GET',
      `/api/boards/${this.board.id}/export/json`,
      bearing(this.anna),
    )
    return exported.json<BoardFile>()
  }
}

/** A plain picture, 40 pixels high. */
export async function picture(color = '#cc0000', side = 60): Promise<Buffer> {
  const canvas = createCanvas(side, 40)
  const context = canvas.getContext('2d')
  context.fillStyle = color
  context.fillRect(0, 0, side, 40)
  return canvas.encode('png')
}

/** Why it was refused. */
export const codeOf = (answer: LightMyRequestResponse) => answer.json<{ code: string }>().code
