import { decode, encode, type Frame } from '@samtavle/shared/protocol/codec'
import * as Y from 'yjs'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Line } from './line.ts'
import { lineInPieces } from './line-in-pieces.ts'
import { TestWay, type TestLine } from './test-network.ts'

const bufferOf = (frame: Frame) => Uint8Array.from(encode(frame)).buffer
const ack = bufferOf({ type: 'ack', count: 1 })

/** A board with so many notes, as a server answers whoever asks for it. */
function answerOf(notes: number): { doc: Y.Doc; answer: ArrayBuffer } {
  const doc = new Y.Doc()
  for (let note = 0; note < notes; note += 1) doc.getMap('geo').set(`note${note}`, [note, 0, 160, 160, 0])
  return { doc, answer: bufferOf({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(doc) }) }
}

describe('a line in pieces', () => {
  let heard: Frame[]
  let ends: number[]
  let shares: (number | undefined)[]
  let turns: (() => void)[]
  let line: Line
  let far: TestLine
  const turn = async () => {
    turns.shift()?.()
    await Promise.resolve()
    await Promise.resolve()
  }
  const types = () => heard.map(({ type }) => type)

  beforeEach(() => {
    heard = []
    ends = []
    shares = []
    turns = []
    let time = 0
    const way = new TestWay()
    line = lineInPieces(way.open, {
      nextTurn: (run) => turns.push(run),
      // Each look at the clock finds that half a turn has gone.
      now: () => (time += 5),
      onShare: (share) => shares.push(share),
    })('ws://board.test', {
      onOpen: () => {},
      onFrame: (bytes) => heard.push(decode(new Uint8Array(bytes))),
      onClose: (code) => ends.push(code),
    })
    far = way.newest
  })

  it('passes on at once what is small', () => {
    far.onFrame(answerOf(3).answer)
    far.onFrame(ack)
    expect(types()).toEqual(['sync-step-2', 'ack'])
    expect(turns).toEqual([])
  })

  it('says a large answer a piece at a time, and only with the last one that it is the answer', async () => {
    const { doc, answer } = answerOf(10_000)
    far.onFrame(answer)
    const early = heard.length
    while (turns.length > 0) await turn()
    expect(early).toBeLessThan(heard.length / 2)
    expect(types().filter((type) => type === 'sync-step-2')).toHaveLength(1)
    expect(types().at(-1)).toBe('sync-step-2')
    const copy = new Y.Doc()
    for (const frame of heard) if ('update' in frame) Y.applyUpdate(copy, frame.update)
    expect(Y.encodeStateAsUpdate(copy)).toEqual(Y.encodeStateAsUpdate(doc))
  })

  it('tells how far it has got, and that it is through', async () => {
    far.onFrame(answerOf(10_000).answer)
    while (turns.length > 0) await turn()
    const told = shares.filter((share) => share !== undefined)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBeGreaterThan(0.5)
    expect(shares.at(-1)).toBeUndefined()
  })

  it('keeps everything in order, the end as well', async () => {
    far.onFrame(answerOf(10_000).answer)
    far.onFrame(ack)
    far.onClose(4410, '')
    expect([types().includes('ack'), ends]).toEqual([false, []])
    while (turns.length > 0) await turn()
    expect(types().slice(-2)).toEqual(['sync-step-2', 'ack'])
    expect(ends).toEqual([4410])
  })

  it('says no more once it is closed', async () => {
    far.onFrame(answerOf(10_000).answer)
    const before = heard.length
    line.close()
    while (turns.length > 0) await turn()
    expect(heard).toHaveLength(before)
    expect(far.closed).toBe(true)
    expect(shares.at(-1)).toBeUndefined()
  })

  it('passes on whole what it can’t read, for whoever listens to find', () => {
    const torn = answerOf(10_000).answer.slice(0, 40_000)
    const passed: ArrayBuffer[] = []
    const way = new TestWay()
    lineInPieces(way.open, { nextTurn: () => {}, now: () => 0, onShare: () => {} })('ws://board.test', {
      onOpen: () => {},
      onFrame: (bytes) => passed.push(bytes),
      onClose: () => {},
    })
    way.newest.onFrame(torn)
    expect(passed).toEqual([torn])
  })
})
