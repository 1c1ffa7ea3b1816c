import { describe, expect, it } from 'vitest'
import { afterWork, isUnsaved, noWork, type WorkEvent } from './unsaved-work.ts'

const after = (...events: WorkEvent[]) => isUnsaved(events.reduce(afterWork, noWork))
const acked = (count: number): WorkEvent => ({ type: 'acked', count })

describe('unsaved work', () => {
  it('is none on a board that is only read', () => {
    expect(after({ type: 'opened' }, { type: 'answered' })).toBe(false)
  })

  it('is there from the edit until its own frame is on disk', () => {
    const start: WorkEvent[] = [
      { type: 'opened' },
      { type: 'answered' },
      { type: 'edited' },
      { type: 'edited' },
    ]
    expect(after(...start)).toBe(true)
    expect(after(...start, acked(2))).toBe(true)
    expect(after(...start, acked(3))).toBe(false)
  })

  it('survives a lost connection until the next step2 is on disk', () => {
    const lost: WorkEvent[] = [
      { type: 'opened' },
      { type: 'answered' },
      { type: 'edited' },
      acked(1),
      { type: 'lost' },
    ]
    expect(after(...lost)).toBe(true)
    expect(after(...lost, { type: 'opened' })).toBe(true)
    expect(after(...lost, { type: 'opened' }, { type: 'answered' })).toBe(true)
    expect(after(...lost, { type: 'opened' }, { type: 'answered' }, acked(1))).toBe(false)
  })

  it('is nothing when the connection was lost after the ack', () => {
    expect(
      after({ type: 'opened' }, { type: 'answered' }, { type: 'edited' }, acked(2), { type: 'lost' }),
    ).toBe(false)
  })

  it('counts what was written while offline', () => {
    const offline: WorkEvent[] = [
      { type: 'lost' },
      { type: 'kept' },
      { type: 'opened' },
      { type: 'answered' },
    ]
    expect(after(...offline)).toBe(true)
    expect(after(...offline, acked(1))).toBe(false)
  })

  it('waits for edits made after the step2 as well', () => {
    const both: WorkEvent[] = [{ type: 'kept' }, { type: 'opened' }, { type: 'answered' }, { type: 'edited' }]
    expect(after(...both, acked(1))).toBe(true)
    expect(after(...both, acked(2))).toBe(false)
  })

  it('never goes back when an older ack comes late', () => {
    expect(after({ type: 'opened' }, { type: 'answered' }, { type: 'edited' }, acked(2), acked(1))).toBe(
      false,
    )
  })
})
