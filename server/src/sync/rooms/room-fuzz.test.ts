import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../log/document-of.ts'
import { TestChance } from '../test-chance.ts'
import { somebody } from '../test-person.ts'
import { moment, TestHouse } from './test-house.ts'
import { TestPeer } from './test-peer.ts'

/** Equal state vectors can hide a deletion that somebody missed; this can't. */
const digest = (doc: Y.Doc) =>
  createHash('sha1')
    .update(Y.encodeSnapshot(Y.snapshot(doc)))
    .digest('hex')

describe('bytes that chance has changed', () => {
  it('no mutated update harms the board, its log, or those who work on it', async () => {
    const chance = new TestChance(7)
    const house = new TestHouse({ framesPerSecond: 10_000 })
    const anna = await house.joined('anna')
    const model = new Y.Doc()
    const updates: Uint8Array[] = []
    model.on('update', (update: Uint8Array) => updates.push(update))
    for (let n = 0; n < 30; n += 1) {
      model.getMap('test').set(`key${n % 4}`, { n })
      if (n % 3 === 0) model.getText('words').insert(0, `word ${n}`)
      if (n % 5 === 0) model.getMap('test').delete('key1')
    }
    for (let n = 0; n < 1_500; n += 1) {
      const update = Uint8Array.from(updates[chance.below(updates.length)]!)
      for (let flips = chance.below(3); flips >= 0; flips -= 1)
        update[chance.below(update.length)] = chance.below(256)
      const mallory = new TestPeer().join(await house.rooms.open('board'), somebody('mallory'))
      mallory.say({ type: 'update', update })
      mallory.drop()
      if (n % 10 === 0) await moment(5)
    }
    await moment()
    anna.put('anna', 'was here')
    await moment()
    expect(anna.closed).toBeUndefined()
    expect(house.stored()['anna']).toBe('was here')
    expect(digest(documentOf(house.log.updatesOf('board')))).toBe(digest(anna.doc))
    await house.close()
  })
})
