import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeStates, encodeStates } from './awareness-states.ts'
import { BadFrame } from './codec.ts'

const states = fc.array(
  fc.record({ client: fc.nat(), clock: fc.maxSafeNat(), json: fc.string({ unit: 'grapheme' }) }),
)

describe('awareness states', () => {
  it('read back as what was written', () => {
    fc.assert(
      fc.property(states, (list) => {
        expect(decodeStates(encodeStates(list))).toEqual(list)
      }),
    )
  })

  it('are refused when cut short or followed by more', () => {
    fc.assert(
      fc.property(states, (list) => {
        const bytes = encodeStates(list)
        expect(() => decodeStates(bytes.subarray(0, -1))).toThrow(BadFrame)
        expect(() => decodeStates(new Uint8Array([...bytes, 0]))).toThrow(BadFrame)
      }),
    )
  })

  it('do not believe a claimed length', () => {
    expect(() => decodeStates(new Uint8Array([255, 255, 255, 255, 15]))).toThrow(BadFrame)
  })

  it('are never anything but states or BadFrame, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        try {
          decodeStates(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(BadFrame)
        }
      }),
      { numRuns: 3_000 },
    )
  })
})
