import type { AddressInfo } from 'node:net'
import { decode, encode } from '@samtavle/shared/protocol/codec'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { TestApp } from '../test-app.ts'
import { privateDocument } from '../sync/document-id.ts'

let house: TestApp
let boardId: string
let other: string
const tokens: Record<string, { token: string; id: string }> = {}

beforeEach(async () => {
  house = await TestApp.open()
  await house.app.listen({ host: '127.0.0.1', port: 0 })
  const board = await house.board()
  const elsewhere = await house.board()
  boardId = board.id
  other = elsewhere.id
  for (const alias of ['anna', 'bo']) {
    const { token, participantId } = await house.join(board, 'participant', alias)
    tokens[alias] = { token, id: participantId }
  }
  const observer = await house.join(board, 'observer', 'olga')
  tokens['olga'] = { token: observer.token, id: observer.participantId }
  const stranger = await house.join(elsewhere, 'facilitator', 'stranger')
  tokens['stranger'] = { token: stranger.token, id: stranger.participantId }
})
afterEach(() => house.close())

const tokenOf = (alias: string) => tokens[alias]?.token ?? ''
const idOf = (alias: string) => tokens[alias]?.id ?? ''

/** Opens a line, says hello, and tells what became of it: how it ended, or what document it got. */
function dial(path: string): Promise<number | Uint8Array> {
  const { port } = house.app.server.address() as AddressInfo
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`)
  return new Promise((resolve) => {
    socket.on('open', () => socket.send(encode({ type: 'sync-step-1', stateVector: new Uint8Array([0]) })))
    socket.on('message', (data: Buffer) => {
      const frame = decode(data)
      if (frame.type === 'sync-step-2') resolve(frame.update)
      if (frame.type === 'sync-step-2') socket.close()
    })
    socket.on('close', (code) => resolve(code))
    socket.on('error', () => resolve(1006))
  })
}

async function refusals(reason: string): Promise<number> {
  const { body } = await house.send('GET', '/metrics')
  return Number(new RegExp(`refus\\w*\\{[^}]*reason="${reason}"[^}]*\\} (\\d+)`).exec(body)?.[1])
}

describe('the document in which somebody writes for their own eyes', () => {
  beforeEach(async () => {
    const room = await house.rooms.open(privateDocument(boardId, idOf('anna')))
    room.board.doc.getMap('test').set('secret', 'Hemmeligt')
    await room.settle()
  })

  it('opens to its owner', async () => {
    const update = await dial(`/sync/${boardId}/private?token=${tokenOf('anna')}`)
    const doc = new Y.Doc()
    if (update instanceof Uint8Array) Y.applyUpdate(doc, update)
    expect(doc.getMap('test').toJSON()).toEqual({ secret: 'Hemmeligt' })
  })

  it('is another one for anybody else, whatever they add to the address', async () => {
    for (const more of [
      '',
      `&person=${idOf('anna')}`,
      `&participant=${idOf('anna')}`,
      `&id=${idOf('anna')}`,
    ]) {
      const update = await dial(`/sync/${boardId}/private?token=${tokenOf('bo')}${more}`)
      expect(update).toEqual(new Uint8Array([0, 0]))
    }
  })

  it('can not be reached by any address that names it', async () => {
    const anna = idOf('anna')
    const paths = [
      `/sync/${boardId}/private/${anna}`,
      `/sync/${boardId}/${anna}/board`,
      `/sync/${boardId}%2F${anna}/board`,
      `/sync/${boardId}%2F${anna}/private`,
      `/sync/${boardId}/${anna}`,
      `/sync/${boardId}/private/../${anna}/board`,
      `/sync/${boardId}/.reveal`,
      `/sync/${boardId}%2F.reveal/board`,
    ]
    const before = await refusals('address')
    for (const path of paths) expect(await dial(`${path}?token=${tokenOf('bo')}`)).toBe(1006)
    expect(await refusals('address')).toBe(before + paths.length)
  })

  it('opens to nobody without a session on the board, and to no observer; each is counted', async () => {
    const before = [await refusals('unauthorized'), await refusals('observer')]
    expect(await dial(`/sync/${boardId}/private`)).toBe(4401)
    expect(await dial(`/sync/${boardId}/private?token=guessed`)).toBe(4401)
    expect(await dial(`/sync/${boardId}/private?token=${tokenOf('stranger')}`)).toBe(4401)
    expect(await dial(`/sync/${other}/private?token=${tokenOf('bo')}`)).toBe(4401)
    expect(await dial(`/sync/${boardId}/private?token=${tokenOf('olga')}`)).toBe(4403)
    const after = [await refusals('unauthorized'), await refusals('observer')]
    expect(after).toEqual([(before[0] ?? 0) + 4, (before[1] ?? 0) + 1])
  })
})
