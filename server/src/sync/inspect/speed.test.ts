import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { factsOf } from './update-facts.ts'

const shapes = 10_000

/** A large board, the page of somebody on it, and what that page sends. */
function workshop(): { server: Y.Doc; page: Y.Doc; sent: Uint8Array[] } {
  const [server, page] = [new Y.Doc(), new Y.Doc()]
  server.transact(() => {
    for (let n = 0; n < shapes; n += 1) {
      server.getMap('geo').set(`s${n}`, [n, n, 160, 160, 0])
      server.getMap('props').set(`s${n}`, { type: 'sticky', order: `a${n}`, style: { color: 'sun' } })
      server.getMap('text').set(`s${n}`, new Y.Text(`note ${n}`))
    }
  })
  Y.applyUpdate(page, Y.encodeStateAsUpdate(server))
  const sent: Uint8Array[] = []
  page.on('update', (update: Uint8Array) => sent.push(update))
  return { server, page, sent }
}

/** Milliseconds. */
function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Infinity
}

function best(work: () => void): number {
  return Math.min(...Array.from({ length: 15 }, () => timed(work)))
}

/** The median over all that is sent, each applied after it was read. */
function readingTime(server: Y.Doc, sent: readonly Uint8Array[]): number {
  const times = sent.map((update) => {
    const time = timed(() => factsOf(server, update, () => undefined))
    Y.applyUpdate(server, update)
    return time
  })
  return median(times)
}

describe('reading an update on a board of ten thousand shapes', () => {
  const { server, page, sent } = workshop()

  it('takes next to no time for a move', () => {
    for (let n = 0; n < 2_000; n += 1) page.getMap('geo').set(`s${(n * 7_919) % shapes}`, [n, n, 1, 1, 0])
    expect(readingTime(server, sent.splice(0))).toBeLessThan(0.1)
  })

  it('takes next to no time for a keystroke', () => {
    const text = page.getMap('text').get('s5') as Y.Text
    for (let n = 0; n < 2_000; n += 1) text.insert(n % 5, 'x')
    expect(readingTime(server, sent.splice(0))).toBeLessThan(0.1)
  })

  it('is quickly done with the greeting of a page that has nothing new', () => {
    page.transact(() => {
      for (let n = 0; n < 9_000; n += 1) page.getMap('geo').set(`s${(n * 13) % shapes}`, [n, 1, 1, 1, 0])
    })
    for (const update of sent.splice(0)) Y.applyUpdate(server, update)
    const greeting = Y.encodeStateAsUpdate(page, Y.encodeStateVector(server))
    expect(greeting.length).toBeGreaterThan(25_000)
    const read = () => factsOf(server, greeting, () => undefined)
    expect(read().effective).toBe(false)
    // It is about as much work as taking it in.
    expect(best(read)).toBeLessThan(4 * best(() => Y.applyUpdate(server, greeting)))
  })

  it('grows no faster than what somebody brings from a long time without a connection', () => {
    const text = page.getMap('text').get('s7') as Y.Text
    /** The best of several, of reading so many characters typed all over a text. */
    const timeFor = (count: number) => {
      const before = Y.encodeStateVector(page)
      page.transact(() => {
        for (let n = 0; n < count; n += 1) text.insert((n * n) % text.length, 'y')
      })
      const work = Y.encodeStateAsUpdate(page, before)
      const read = () => expect(factsOf(server, work, () => undefined).flaw).toBeUndefined()
      const time = Math.min(...Array.from({ length: 5 }, () => timed(read)))
      Y.applyUpdate(server, work)
      return time
    }
    timeFor(1_000)
    // Ten times as much takes ten times as long, give or take; a walk in a walk would take a hundred times.
    expect(timeFor(20_000)).toBeLessThan(40 * timeFor(2_000))
  })
})
