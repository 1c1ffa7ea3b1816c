import { setTimeout as sleep } from 'node:timers/promises'
import { RawClient, type RawClientOptions } from '../support/raw-client.ts'
import * as Y from 'yjs'
import { Ledger } from './ledger.ts'
import { pace } from './pace.ts'
import { Person } from './person.ts'
import { until } from './until.ts'

export const editsPerSecond = 500
const names = ['anna', 'bo', 'cecilie', 'david', 'ea']

/** Some who write as fast as they can and one who watches, on a board whose server goes down again and again. */
export class Writers {
  /** What they were told or shown, in all of the server's lives. */
  readonly ledger = new Ledger()
  /** What Anna had on her screen when the server went down. */
  #annas = new Y.Doc()

  /** All come, write for so long while something happens to the server, and hear out what was sent to them before it. */
  async workUntil(port: number, ms: number, happens: () => Promise<unknown>): Promise<void> {
    const people = names.map((name) => this.#enter(port, name))
    const watcher = this.#watch(port)
    await Promise.all([watcher.synced, ...people.map(({ client }) => client.synced)])
    const owedBefore = this.ledger.size
    const stop = pace(editsPerSecond, (nth) => people[nth % people.length]?.work())
    await sleep(ms)
    const gone = people.filter(({ client }) => !client.open).map(({ id }) => id)
    await happens()
    stop()
    await Promise.all([watcher.closed, ...people.map(({ client }) => client.closed)])
    for (const { board } of people) board.destroy()
    const work = (ms / 1000) * editsPerSecond
    if (gone.length > 0) throw new Error(`these had lost the line before: ${gone.join(', ')}`)
    if (this.ledger.size - owedBefore < work / 10) throw new Error('too little was written to say anything')
  }

  /** How many of the promises the server has forgotten. */
  async lostOn(port: number): Promise<number> {
    const reader = new RawClient(address(port, 'reader'))
    await reader.synced
    const lost = this.ledger.lostIn(reader.doc)
    reader.end()
    return lost
  }

  /** What becomes of a stranger who writes as if they were Anna. */
  async closeCodeOfForger(port: number): Promise<number> {
    const forger = new Person('forger', address(port, 'forger'))
    await forger.client.synced
    // Only now: Yjs gives up a client id that comes in from somewhere else.
    forger.client.doc.clientID = this.#annas.clientID
    forger.add('signed by another')
    await until(() => !forger.client.open)
    return (await forger.client.closed).code
  }

  /** Anna comes back with what she had, saved or not. Resolves when all of it is, and what she writes then. */
  async comeBack(port: number): Promise<void> {
    const anna = new Person('anna', address(port, 'anna'), { ...this.#notes, doc: this.#annas })
    await Promise.race([anna.client.synced, anna.client.closed])
    anna.add('tilbage igen')
    await until(() => anna.client.sent > 1 && anna.client.sent === anna.client.acknowledged)
    anna.leave()
  }

  #enter(port: number, name: string): Person {
    const person = new Person(name, address(port, name), this.#notes)
    if (name === 'anna') this.#annas = person.client.doc
    return person
  }

  #watch(port: number): RawClient {
    return new RawClient(address(port, 'watcher'), this.#notes)
  }

  readonly #notes: RawClientOptions = {
    onSaved: this.ledger.owe,
    onFrame: (frame) => {
      if (frame.type === 'update') this.ledger.owe(frame.update)
      if (frame.type === 'sync-step-2') this.ledger.oweAll(frame.update)
    },
  }
}

function address(port: number, name: string): string {
  return `ws://127.0.0.1:${port}/sync/board/board?ack=1&name=${name}`
}
