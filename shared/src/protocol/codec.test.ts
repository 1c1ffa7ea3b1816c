import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ackCount, isDocumentFrame } from './ack.ts'
import { storageWorks } from './storage.ts'
import { BadFrame, decode, encode, type Frame } from './codec.ts'

const body = fc.uint8Array({ maxLength: 300 })
const anyFrame: fc.Arbitrary<Frame> = fc.oneof(
  fc.record({ type: fc.constant('sync-step-1' as const), stateVector: body }),
  fc.record({ type: fc.constant('sync-step-2' as const), update: body }),
  fc.record({ type: fc.constant('update' as const), update: body }),
  fc.record({ type: fc.constant('awareness' as const), states: body }),
  fc.record({ type: fc.constant('permission-denied' as const), reason: fc.string({ unit: 'grapheme' }) }),
  fc.record({ type: fc.constant('query-awareness' as const) }),
  fc.record({ type: fc.constant('ack' as const), count: fc.nat() }),
  fc.record({ type: fc.constant('storage' as const), works: fc.boolean() }),
)

describe('the frames of the protocol', () => {
  it('read back as what was written', () => {
    fc.assert(
      fc.property(anyFrame, (frame) => {
        expect(decode(encode(frame))).toEqual(frame)
      }),
    )
  })

  it('have the bytes that stock y-websocket clients speak', () => {
    const update = new Uint8Array([9, 8])
    expect([...encode({ type: 'sync-step-1', stateVector: new Uint8Array([0]) })]).toEqual([0, 0, 1, 0])
    expect([...encode({ type: 'sync-step-2', update })]).toEqual([0, 1, 2, 9, 8])
    expect([...encode({ type: 'update', update })]).toEqual([0, 2, 2, 9, 8])
    expect([...encode({ type: 'awareness', states: new Uint8Array([0]) })]).toEqual([1, 1, 0])
    expect([...encode({ type: 'permission-denied', reason: 'no' })]).toEqual([2, 0, 2, 110, 111])
    expect([...encode({ type: 'ack', count: 300 })]).toEqual([120, 172, 2])
    expect([...encode({ type: 'storage', works: false })]).toEqual([121, 0])
  })

  it('are refused when a single byte is missing or too many', () => {
    fc.assert(
      fc.property(anyFrame, (frame) => {
        const bytes = encode(frame)
        expect(() => decode(bytes.subarray(0, -1))).toThrow(BadFrame)
        expect(() => decode(new Uint8Array([...bytes, 0]))).toThrow(BadFrame)
      }),
    )
  })

  it('are never anything but a frame or BadFrame, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        try {
          decode(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(BadFrame)
        }
      }),
      { numRuns: 5_000 },
    )
  })

  it('cannot reach past their own bytes into a shared buffer', () => {
    const shared = new Uint8Array([0, 2, 5, 1, 2, 115, 101, 99])
    expect(() => decode(shared.subarray(0, 5))).toThrow(BadFrame)
  })

  it.each([[[9]], [[0, 3, 0]], [[2, 1, 0]], [[121, 2]], [[]]])('refuse %j', (bytes) => {
    expect(() => decode(new Uint8Array(bytes))).toThrow(BadFrame)
  })
})

describe('the ack', () => {
  it('counts what carries document changes, and nothing else', () => {
    fc.assert(
      fc.property(anyFrame, (frame) => {
        expect(isDocumentFrame(encode(frame))).toBe(frame.type === 'sync-step-2' || frame.type === 'update')
      }),
    )
  })

  it('is told apart from every other frame', () => {
    fc.assert(
      fc.property(anyFrame, (frame) => {
        expect(ackCount(encode(frame))).toBe(frame.type === 'ack' ? frame.count : undefined)
      }),
    )
  })
})

describe('the word about the storage', () => {
  it('is told apart from every other frame', () => {
    fc.assert(
      fc.property(anyFrame, (frame) => {
        expect(storageWorks(encode(frame))).toBe(frame.type === 'storage' ? frame.works : undefined)
      }),
    )
  })
})
