import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Board } from '@samtavle/shared/board/board'
import { privateDocument } from '../sync/document-id.ts'
import { TestApp } from '../test-app.ts'
import { hang } from './test-hanging.ts'

const DAY = 24 * 60 * 60 * 1000
const image = 'a'.repeat(43)

let house: TestApp
let boardId: string
beforeEach(async () => {
  house = await TestApp.open()
  boardId = (await house.board()).id
  const bytes = new Uint8Array([1, 2, 3])
  await house.stores.images.put(boardId, [{ boardId, id: image, type: 'image/png', bytes }], 1000)
})
afterEach(() => house.close())

function show(on: Board): void {
  hang(on, { id: image, w: 60, h: 40 })
}

async function change(documentId: string, how: (board: Board) => void): Promise<void> {
  const room = await house.rooms.open(documentId)
  how(room.board)
  await room.settle()
}

/** Everybody goes, and some days later somebody comes. */
async function daysPass(days: number): Promise<void> {
  await house.rooms.drop(boardId, 1000)
  house.later(days * DAY)
  await house.rooms.open(boardId)
  await new Promise((passed) => setTimeout(passed, 100))
}

const isKept = async () => (await house.stores.images.list(boardId)).length === 1

describe('a picture', () => {
  it('stays as long as something shows it', async () => {
    await change(boardId, show)
    for (const days of [1, 30, 30]) await daysPass(days)
    expect(await isKept()).toBe(true)
  })

  it('stays for as long as somebody may take its deletion back, and then goes', async () => {
    await change(boardId, show)
    await change(boardId, (board) => board.doc.transact(() => board.write.remove('picture', ['alt'])))
    await daysPass(1)
    await daysPass(10)
    expect(await isKept()).toBe(true)
    await daysPass(5)
    expect(await isKept()).toBe(false)
  })

  it('stays when somebody has it hidden', async () => {
    await change(privateDocument(boardId, 'anna'), show)
    for (const days of [1, 30, 30]) await daysPass(days)
    expect(await isKept()).toBe(true)
  })
})
