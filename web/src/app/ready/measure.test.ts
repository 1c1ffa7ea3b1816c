import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { measureWebSocket } from './measure.ts'

/** A line on which every answer takes so long, in milliseconds, and which breaks after so many. */
function lineThat(takes: number, { breaksAfter = Infinity } = {}): typeof WebSocket {
  let answered = 0
  return class extends EventTarget {
    constructor() {
      super()
      setTimeout(() => this.dispatchEvent(new Event('open')), takes)
    }
    send() {
      const answer = new MessageEvent('message', { data: String(Date.now()) })
      setTimeout(() => this.dispatchEvent(answered++ < breaksAfter ? answer : new Event('close')), takes)
    }
    close() {}
  } as unknown as typeof WebSocket
}

async function measured(line: typeof WebSocket): Promise<readonly number[]> {
  vi.stubGlobal('WebSocket', line)
  const samples = measureWebSocket('ws://here')
  await vi.runAllTimersAsync()
  return (await samples).map(({ roundTrip }) => roundTrip)
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('asks seven times on a quick line', async () => {
  expect(await measured(lineThat(20))).toEqual([20, 20, 20, 20, 20, 20, 20])
})

it('does not take a slow line for one that is blocked, nor wait for it for long', async () => {
  expect(await measured(lineThat(2_000))).toEqual([2_000, 2_000, 2_000, 2_000])
})

it('keeps what it has heard when the line breaks', async () => {
  expect(await measured(lineThat(20, { breaksAfter: 2 }))).toEqual([20, 20])
})

it('says nothing of a line that opens and carries nothing', async () => {
  expect(await measured(lineThat(20, { breaksAfter: 0 }))).toEqual([])
})
