import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Happening } from '../sync/report.ts'
import { logHappenings } from './log-happenings.ts'
import { buildLogger } from './logger.ts'

const levels = { debug: 20, info: 30, warn: 40, error: 50 }

/** The log of what happened, a line each, as a program would read it. */
function logOf(happenings: readonly Happening[], now?: () => number): Record<string, unknown>[] {
  const lines: string[] = []
  const written = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  const report = logHappenings(buildLogger('debug', written), now)
  for (const happening of happenings) report(happening)
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('the log of what happens on boards', () => {
  it.each<[keyof typeof levels, Happening]>([
    ['error', { event: 'store-fails', boardId: 'b', error: new Error('database or disk is full') }],
    ['info', { event: 'store-works', boardId: 'b', ms: 4_200 }],
    ['error', { event: 'broke-down', boardId: 'b', reason: 'a change broke the board' }],
    ['debug', { event: 'compacted', boardId: 'b', ms: 30, updates: 900, bytes: 4_000 }],
    ['info', { event: 'refused', boardId: 'b', participantId: 'p', reason: 'slow-reader' }],
    ['warn', { event: 'refused', boardId: 'b', participantId: 'p', reason: 'foreign-client' }],
  ])('says as %s what it is about, and where', (level, happening) => {
    const { error: _, ...fields } = { error: undefined, ...happening }
    expect(logOf([happening])).toEqual([
      expect.objectContaining({ ...fields, level: levels[level], msg: expect.any(String) }),
    ])
  })

  it('has the reason of a failure, with where it comes from', () => {
    const error = new Error('database or disk is full')
    const [line] = logOf([{ event: 'store-fails', boardId: 'b', error }])
    expect(line?.err).toMatchObject({ message: error.message, stack: error.stack })
  })

  it('is one line of JSON whatever a stranger writes', () => {
    const forged = 'x\n{"level":50,"msg":"forged"}\u2028\u001b[2J'
    const lines = logOf([{ event: 'refused', boardId: forged, participantId: forged, reason: 'broken' }])
    expect(lines).toEqual([expect.objectContaining({ boardId: forged, participantId: forged, level: 40 })])
  })

  it('counts what it leaves out when somebody knocks a thousand times, and says nothing less of others', () => {
    const clock = { now: 0 }
    const knock: Happening = { event: 'refused', boardId: 'b', reason: 'rate' }
    const stored: Happening = { event: 'store-works', boardId: 'b', ms: 1 }
    const happenings = [...Array.from({ length: 1000 }, () => knock), stored]
    expect(logOf(happenings, () => clock.now)).toHaveLength(101)
    const later = logOf([...happenings, knock], () => (clock.now += 1))
    expect(later.at(-2)).toMatchObject({ event: 'store-works' })
    expect(later.some(({ skipped }) => Number(skipped) > 50)).toBe(true)
  })
})
