import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import { decode, encode } from '@samtavle/shared/protocol/codec'
import type { PresenceUser } from '@samtavle/shared/protocol/presence'
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { writeSyncStep1 } from 'y-protocols/sync'
import * as Y from 'yjs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openBoardSession, type BoardSession } from './board-session.ts'
import { FakeServer, frame } from './test-server.ts'

const you: PresenceUser = { id: 'ann', alias: 'Ann', role: 'participant', sector: 'region' }

const safe = { kind: 'live', saved: true, storing: true }
const notes = (doc: Y.Doc) => doc.getMap('props')
const saving = { kind: 'live', saved: false, storing: true }

describe('a board session', () => {
  let server: FakeServer
  let session: BoardSession
  let network: EventTarget
  const write = () => session.doc.getMap('props').set(`note${Math.random()}`, 1)

  beforeEach(() => {
    vi.useFakeTimers()
    server = new FakeServer()
    network = new EventTarget()
    session = openBoardSession({
      boardId: 'b',
      generation: 3,
      you,
      server: 'ws://board.test',
      Socket: server.Socket,
      random: () => 0,
      network,
    })
  })

  afterEach(() => {
    session.close()
    vi.useRealTimers()
  })

  it('connects until the board has been seen, and says when that fails', () => {
    expect(session.state.get()).toEqual({ kind: 'connecting', failure: 'none' })
    server.socket.fail(1006)
    expect(session.state.get()).toEqual({ kind: 'connecting', failure: 'unreachable' })
    vi.advanceTimersByTime(500)
    server.welcome()
    expect(session.state.get()).toEqual(safe)
  })

  it('knows at once that the network is gone, and goes on when it is back', () => {
    server.welcome()
    network.dispatchEvent(new Event('offline'))
    expect(session.state.get().kind).toBe('offline')
    server.welcome()
    expect(session.state.get()).toEqual(safe)
  })

  it('keeps the acks from the stock provider, which would not know them', () => {
    const complaint = vi.spyOn(console, 'error')
    server.welcome()
    server.ack(1)
    expect(complaint).not.toHaveBeenCalled()
  })

  it('asks for the document of the board that it was told of', () => {
    expect(new URL(server.socket.url).searchParams.get('generation')).toBe('3')
  })

  it('says when nothing gets on disk, whoever wrote it, and when it does again', () => {
    server.welcome()
    server.ack(1)
    server.sayStorage(false)
    expect(session.state.get()).toEqual({ kind: 'live', saved: true, storing: false })
    write()
    expect(session.state.get()).toEqual({ kind: 'live', saved: false, storing: false })
    server.ack(2)
    server.sayStorage(true)
    expect(session.state.get()).toEqual(safe)
  })

  it('asks each new connection anew whether the server can store', () => {
    server.welcome()
    server.sayStorage(false)
    server.socket.fail(1006)
    vi.advanceTimersByTime(1000)
    server.welcome()
    expect(session.state.get()).toEqual(safe)
  })

  it('tells whoever comes meanwhile why the board is not there yet', () => {
    server.socket.open()
    server.sayStorage(false)
    expect(session.state.get()).toEqual({ kind: 'connecting', failure: 'storing' })
  })

  it('tells whoever comes back meanwhile that the line is fine and the disk is not', () => {
    server.welcome()
    server.socket.fail(1006)
    write()
    vi.advanceTimersByTime(1000)
    server.socket.open()
    server.sayStorage(false)
    expect(session.state.get()).toEqual({ kind: 'live', saved: false, storing: false })
  })

  it('says that the server is there but can not read the board', () => {
    server.socket.open()
    server.socket.fail(closeCodes.overloaded)
    expect(session.state.get()).toEqual({ kind: 'connecting', failure: 'unable' })
    vi.advanceTimersByTime(1000)
    expect(session.state.get()).toEqual({ kind: 'connecting', failure: 'unable' })
  })

  it('tells each time that something was put back, and goes on', () => {
    server.welcome()
    server.deny('put-back')
    server.deny('put-back')
    expect(session.putBacks.get()).toBe(2)
    expect(session.state.get()).toEqual(safe)
  })

  it('is saved again only when the server has the edit on disk', () => {
    server.welcome()
    server.ack(1)
    write()
    expect(session.state.get()).toEqual(saving)
    server.ack(2)
    expect(session.state.get()).toEqual(safe)
  })

  it('keeps what was written offline as unsaved until all that it says afterwards is on disk', () => {
    server.welcome()
    server.socket.fail(1006)
    expect(session.state.get()).toEqual({ kind: 'offline', unsaved: false })
    write()
    expect(session.state.get()).toEqual({ kind: 'offline', unsaved: true })
    vi.advanceTimersByTime(1000)
    server.welcome()
    expect(session.state.get()).toEqual(saving)
    server.ack(1)
    expect(session.state.get()).toEqual(saving)
    server.ack(2)
    expect(session.state.get()).toEqual(safe)
  })

  it('keeps an edit that was sent but not acknowledged as unsaved when the connection is lost', () => {
    server.welcome()
    server.ack(1)
    write()
    server.socket.fail(1006)
    expect(session.state.get()).toEqual({ kind: 'offline', unsaved: true })
  })

  it('sends no edit before it is greeted, and then all of them in one frame and its step2', () => {
    server.socket.open()
    write()
    write()
    expect(server.socket.documentFrames()).toEqual([])
    server.socket.receive(frame((encoder) => writeSyncStep1(encoder, server.doc)))
    expect(server.socket.documentFrames()).toEqual([2, 1])
    write()
    expect(server.socket.documentFrames()).toEqual([2, 1, 2])
  })

  it('says again what was not saved, as it was written, though it has been put back since', () => {
    server.welcome()
    server.ack(1)
    notes(session.doc).set('note', 'mine')
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(session.doc))
    notes(other).set('note', 'as before')
    server.socket.receive(encode({ type: 'update', update: Y.encodeStateAsUpdate(other) }))
    expect(notes(session.doc).get('note')).toBe('as before')
    server.socket.fail(1006)
    vi.advanceTimersByTime(1000)
    server.socket.open()
    server.socket.receive(frame((encoder) => writeSyncStep1(encoder, server.doc)))
    const [said] = server.socket.sent.map((bytes) => decode(bytes)).filter(({ type }) => type === 'update')
    if (said?.type === 'update') Y.applyUpdate(server.doc, said.update)
    expect(notes(server.doc).get('note')).toBe('mine')
  })

  it('says nothing again that is saved', () => {
    server.welcome()
    write()
    server.ack(2)
    server.socket.fail(1006)
    vi.advanceTimersByTime(1000)
    server.welcome()
    expect(server.socket.documentFrames()).toEqual([1])
  })

  it.each([
    [closeCodes.gone, 'deleted'],
    [closeCodes.unauthorized, 'renewed'],
    [closeCodes.forbidden, 'forbidden'],
    [closeCodes.forked, 'forked'],
    [closeCodes.generation, 'replaced'],
    [closeCodes.tooBig, 'tooBig'],
    [1009, 'tooBig'],
    [closeCodes.badFrame, 'broken'],
  ])('stops for good on close code %i: %s', (code, reason) => {
    server.welcome()
    write()
    server.socket.fail(code)
    vi.advanceTimersByTime(60_000)
    expect(session.state.get()).toEqual({ kind: 'ended', reason, unsaved: true })
    expect(server.sockets).toHaveLength(1)
  })

  it.each([closeCodes.restarting, closeCodes.overloaded, closeCodes.rateLimited, 1006])(
    'tries again after close code %i',
    (code) => {
      server.welcome()
      server.socket.fail(code)
      vi.advanceTimersByTime(10_000)
      expect(server.sockets).toHaveLength(2)
    },
  )

  it('lists everyone here once, the facilitator first', () => {
    server.welcome()
    const heard = vi.fn<() => void>()
    session.people.observe(heard)
    const bo: PresenceUser = { id: 'bo', alias: 'Bo', role: 'facilitator', sector: null }
    server.socket.receive(presenceFrame(7, { user: bo }))
    server.socket.receive(presenceFrame(8, { user: bo, cursor: [1, 2] }))
    expect(session.people.get().map(({ alias }) => alias)).toEqual(['Bo', 'Ann'])
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('tells its presence merged, at most thirty times a second', () => {
    server.welcome()
    const presenceFrames = () => server.socket.sent.filter((bytes) => bytes[0] === 1).length
    const before = presenceFrames()
    for (let x = 0; x < 10; x++) session.presence.tell({ cursor: [x, 0] })
    session.presence.tell({ selection: ['note'] })
    expect(presenceFrames()).toBe(before + 1)
    vi.advanceTimersByTime(34)
    expect(presenceFrames()).toBe(before + 2)
    vi.advanceTimersByTime(1000)
    expect(presenceFrames()).toBe(before + 2)
  })
})

function presenceFrame(connection: number, state: object): Uint8Array {
  const inner = createEncoder()
  writeVarUint(inner, 1)
  writeVarUint(inner, connection)
  writeVarUint(inner, 1)
  writeVarUint8Array(inner, new TextEncoder().encode(JSON.stringify(state)))
  const encoder = createEncoder()
  writeVarUint(encoder, 1)
  writeVarUint8Array(encoder, toUint8Array(inner))
  return toUint8Array(encoder)
}
