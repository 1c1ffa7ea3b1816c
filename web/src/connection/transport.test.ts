import { describe, expect, it } from 'vitest'
import { afterLine, noExperience, type LineEvent } from './transport.ts'

const MINUTE = 60_000
const after = (...types: LineEvent['type'][]) =>
  types.reduce((seen, type) => afterLine(seen, { type }), noExperience)

describe('what a page learns of its network', () => {
  it('begins with a WebSocket', () => {
    expect(noExperience.next).toBe('websocket')
  })

  it('polls when a WebSocket ended before it opened, and looks again soon', () => {
    expect(after('blocked')).toMatchObject({ next: 'polling', probeAfter: 5000 })
  })

  it('goes back to WebSockets when not even a plain request is answered', () => {
    expect(after('blocked', 'unreachable').next).toBe('websocket')
  })

  it('looks ever more rarely while WebSockets stay blocked, and never less than twice an hour', () => {
    expect(after('blocked', 'probe-failed').probeAfter).toBe(3 * MINUTE)
    expect(after('blocked', 'probe-failed', 'probe-failed').probeAfter).toBe(6 * MINUTE)
    const often: LineEvent['type'][] = Array.from({ length: 20 }, () => 'probe-failed')
    expect(after('blocked', ...often).probeAfter).toBe(30 * MINUTE)
  })

  it('takes the WebSocket that opened again', () => {
    expect(after('blocked', 'probe-failed', 'probe-opened').next).toBe('websocket')
  })

  it('bears with lines that die young twice, and polls for long after the third', () => {
    expect(after('cut-short', 'cut-short').next).toBe('websocket')
    expect(after('cut-short', 'cut-short', 'cut-short')).toMatchObject({
      next: 'polling',
      probeAfter: 10 * MINUTE,
    })
  })

  it('forgets short lives with the first long one', () => {
    expect(after('cut-short', 'cut-short', 'lived', 'cut-short').next).toBe('websocket')
  })

  it('waits longer still when a line dies young again after it was given another try', () => {
    const again = after('cut-short', 'cut-short', 'cut-short', 'probe-opened', 'cut-short')
    expect(again).toMatchObject({ next: 'polling', probeAfter: 20 * MINUTE })
  })

  it('takes another network for another network', () => {
    expect(after('cut-short', 'cut-short', 'cut-short', 'network-changed')).toEqual({
      ...noExperience,
      next: 'polling',
    })
  })
})
