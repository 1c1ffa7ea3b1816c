import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { documentOf } from './document-of.ts'
import { moment, TestHouse } from './test-house.ts'
import { somebody, TestPeer } from './test-peer.ts'

/** The same numbers for the same seed: a failure can be played again. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

/** Equal state vectors can hide a deletion that somebody missed; this can't. */
const digest = (doc: Y.Doc) =>
  createHash('sha1')
    .update(Y.encodeSnapshot(Y.snapshot(doc)))
    .digest('hex')

class Person extends TestPeer {
  readonly #house: TestHouse
  readonly #name: string

  constructor(house: TestHouse, name: string) {
    super()
    this.#house = house
    this.#name = name
  }

  async arrive(): Promise<void> {
    this.drop()
    this.join(await this.#house.rooms.open('board'), somebody(this.#name))
  }
}

/** One thing that happens on a bad day. */
async function happen(house: TestHouse, person: Person, random: (below: number) => number): Promise<void> {
  const key = `key${random(6)}`
  switch (random(12)) {
    case 0:
      return person.drop()
    case 1:
      return person.arrive()
    case 2:
      return house.log.hold()
    case 3:
      return house.log.release()
    case 4:
      return void (house.log.full = true)
    case 5:
      return void (house.log.full = false)
    case 6:
      return person.doc.getMap('test').delete(key)
    case 7:
      return person.doc.getText('words').insert(0, key)
    case 8:
      return moment(random(8))
    default:
      return person.put(key, random(1_000))
  }
}

describe('whatever happens', () => {
  it.each(Array.from({ length: 12 }, (_, index) => index + 1))(
    'everybody comes to the same board, and the disk has it (seed %d)',
    async (seed) => {
      const random = seeded(seed)
      const house = new TestHouse({ idleMs: 10, compactAbove: 3, framesPerSecond: 10_000 })
      const people = ['anna', 'bo', 'chris'].map((name) => new Person(house, name))
      for (let step = 0; step < 150; step += 1) {
        await happen(house, people[random(people.length)]!, random)
      }
      house.log.full = false
      house.log.release()
      for (const person of people) await person.arrive()
      await moment(60)
      const onDisk = digest(documentOf(house.log.updatesOf('board')))
      expect(people.map((person) => digest(person.doc))).toEqual(people.map(() => onDisk))
      await house.close()
    },
  )

  it('no mutated update harms the board, its log, or those who work on it', async () => {
    const random = seeded(7)
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
      const update = Uint8Array.from(updates[random(updates.length)]!)
      for (let flips = random(3); flips >= 0; flips -= 1) update[random(update.length)] = random(256)
      const mallory = new TestPeer().join(await house.rooms.open('board'), somebody('mallory'))
      mallory.say({ type: 'update', update })
      mallory.drop()
      if (n % 10 === 0) await moment(5)
    }
    await moment()
    if (anna.closed) anna.join(await house.rooms.open('board'), somebody('anna'))
    anna.put('anna', 'was here')
    await moment()
    expect(anna.closed).toBeUndefined()
    expect(house.stored()['anna']).toBe('was here')
    expect(digest(documentOf(house.log.updatesOf('board')))).toBe(digest(anna.doc))
    await house.close()
  })
})
