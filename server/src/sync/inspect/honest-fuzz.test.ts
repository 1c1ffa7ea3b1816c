import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { TestChance } from '../test-chance.ts'
import { addressesOf, isPending, applied, readable, records } from './test-truth.ts'
import { emptyDoc, TestWriter } from './test-writer.ts'
import { factsOf, type UpdateFacts } from './update-facts.ts'

const RUNS = Number(process.env['INSPECT_RUNS'] ?? 12)
const SEED = Number(process.env['INSPECT_SEED'] ?? 1)
const STEPS = 200

/** What a writer sends: as it was written, gathered, or as an answer to the state that the server had then. */
function sent(writer: TestWriter, server: Y.Doc): Uint8Array[] {
  const { chance, unsent } = writer
  writer.unsent = []
  switch (chance.weighed({ each: 5, merged: 2, lost: 1, diff: 2, whole: 1 })) {
    case 'each':
      return unsent
    case 'merged':
      return unsent.length > 0 ? [Y.mergeUpdates(unsent)] : []
    case 'lost':
      return unsent.slice(1)
    case 'diff':
      return [Y.encodeStateAsUpdate(writer.doc, Y.encodeStateVector(server))]
    case 'whole':
      return [Y.encodeStateAsUpdate(writer.doc)]
  }
}

/** A copy is as good as the document itself for this, though Yjs may tidy up the formats in it. */
function leavesLooseEnds(server: Y.Doc, update: Uint8Array): boolean {
  const copy = emptyDoc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(server))
  Y.applyUpdate(copy, update)
  return isPending(copy)
}

function apply(server: Y.Doc, facts: UpdateFacts): void {
  const truth = applied(server, facts.fresh())
  expect(isPending(server)).toBe(false)
  expect(facts.effective).toBe(truth.isChanged)
  expect(facts.clients).toEqual(truth.clients)
  expect([...truth.changed].filter((address) => !addressesOf(facts.touched).has(address))).toEqual([])
  for (const [address, now] of truth.plain) {
    const sets = facts.sets.filter(({ root, key }) => `${root} ${key}` === address)
    expect(sets.map(({ value }) => readable(value))).toContain(now)
  }
}

function play(seed: number): { updates: number; gaps: number } {
  const chance = new TestChance(seed)
  const server = emptyDoc()
  const writers = Array.from({ length: 4 }, () => new TestWriter(chance))
  const count = { updates: 0, gaps: 0 }
  for (let step = 0; step < STEPS; step += 1) {
    const writer = writers[chance.below(writers.length)]!
    writer.write()
    if (chance.happens(0.3)) writer.hear(Y.encodeStateAsUpdate(server, Y.encodeStateVector(writer.doc)))
    if (chance.happens(0.6)) continue
    for (const update of sent(writer, server)) {
      const stood = Y.encodeStateAsUpdate(server)
      const facts = factsOf(server, update, () => undefined)
      expect(Buffer.compare(Y.encodeStateAsUpdate(server), stood)).toBe(0)
      expect(facts.flaw).toBeUndefined()
      count.updates += 1
      if (!facts.gap) apply(server, facts)
      else if (leavesLooseEnds(server, update)) count.gaps += 1
      else expect.fail('no gap')
    }
  }
  return count
}

/** Several in one transaction, as a room does: nothing is collected as garbage in between. */
function playTogether(seed: number): void {
  const chance = new TestChance(seed)
  const server = emptyDoc()
  const writers = Array.from({ length: 3 }, () => new TestWriter(chance))
  for (let round = 0; round < 40; round += 1) {
    for (const writer of writers) for (let left = chance.below(5); left > 0; left -= 1) writer.write()
    server.transact(() => {
      for (const update of writers.flatMap((writer) => sent(writer, server))) {
        const facts = factsOf(server, update, () => undefined)
        expect(facts.flaw).toBeUndefined()
        if (facts.gap) continue
        const stood = records(server)
        Y.applyUpdate(server, facts.fresh())
        expect(isPending(server)).toBe(false)
        const isOther = ([address, value]: [string, string]) =>
          stood.get(address) !== value && !addressesOf(facts.touched).has(address)
        expect([...records(server)].filter(isOther)).toEqual([])
      }
    })
    for (const writer of writers) if (chance.happens(0.5)) writer.hear(Y.encodeStateAsUpdate(server))
  }
}

const seeds = Array.from({ length: RUNS }, (_, index) => SEED + index)

describe('what is read in an update', { timeout: RUNS * 5_000 }, () => {
  it(`is what applying it does, on ${RUNS} seeded histories`, () => {
    const counts = seeds.map(play)
    const sum = (what: 'updates' | 'gaps') => counts.reduce((total, count) => total + count[what], 0)
    expect(sum('updates')).toBeGreaterThan(20 * RUNS)
    expect(sum('gaps')).toBeGreaterThan(RUNS)
    if (process.env['INSPECT_RUNS']) console.log(sum('updates'), 'updates,', sum('gaps'), 'gaps')
  })

  it('is so too while other updates wait in the same transaction', () => {
    for (const seed of seeds) playTogether(seed)
  })
})
