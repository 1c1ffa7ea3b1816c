import { decodeStates } from '@samtavle/shared/protocol/awareness-states'
import { placeShapes } from '@samtavle/shared/board/commands/place-shapes'
import type { Frame } from '@samtavle/shared/protocol/codec'
import { Ledger } from './ledger.ts'
import { pace } from './pace.ts'
import { Person } from './person.ts'
import { Stopwatch } from './stopwatch.ts'

export interface Seat {
  /** Who the server takes them for. */
  readonly id: string
  readonly url: string
}

export interface Busyness {
  /** Of everybody together: notes made, moved, written in, taken away. */
  readonly editsPerSecond: number
  readonly cursorsPerSecond: number
  /** One's own note put elsewhere, which is what is timed. */
  readonly movesPerSecond: number
}

/** People at work on one board. It is timed how long they wait to see each other's cursors and notes move. */
export class Crowd {
  readonly people: readonly Person[]
  readonly ledger = new Ledger()
  readonly cursors: Stopwatch
  readonly moves: Stopwatch
  /** Why somebody has lost the line. */
  readonly lost: string[] = []
  readonly #markers: string[] = []

  private constructor(seats: readonly Seat[]) {
    const ids = seats.map(({ id }) => id)
    this.cursors = new Stopwatch(ids)
    this.moves = new Stopwatch(ids)
    this.people = seats.map((seat) => this.#seated(seat))
  }

  /** Resolves when everybody sees the board and has put a note of their own on it. */
  static async join(seats: readonly Seat[]): Promise<Crowd> {
    const crowd = new Crowd(seats)
    await Promise.all(crowd.people.map(({ client }) => client.synced))
    for (const person of crowd.people) {
      crowd.#markers.push(person.add('mit'))
      void person.client.closed.then(({ code, reason }) => crowd.lost.push(`${person.id}: ${code} ${reason}`))
    }
    return crowd
  }

  /** Returns how they come to rest. */
  work({ editsPerSecond, cursorsPerSecond, movesPerSecond }: Busyness): () => void {
    const stops = [
      pace(editsPerSecond, (nth) => this.people[nth % this.people.length]?.work(this.#markers)),
      pace(cursorsPerSecond, (nth) => this.#point(nth % this.people.length)),
      pace(movesPerSecond, (nth) => this.#move(nth % this.people.length)),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }

  /** Whether everybody has been told that all of theirs is on disk. */
  get saved(): boolean {
    return this.people.every(({ client }) => client.sent === client.acknowledged)
  }

  leave(): void {
    for (const person of this.people) person.leave()
  }

  #seated({ id, url }: Seat): Person {
    const person = new Person(id, url, {
      onSaved: this.ledger.owe,
      onFrame: (frame) => this.#onFrame(id, frame),
    })
    person.board.observe(({ ids, local }) => {
      if (!local) for (const note of ids) this.#onNote(person, note)
    })
    return person
  }

  #onFrame(id: string, frame: Frame): void {
    if (frame.type === 'update') this.ledger.owe(frame.update)
    if (frame.type === 'sync-step-2') this.ledger.oweAll(frame.update)
    if (frame.type !== 'awareness') return
    for (const { json } of decodeStates(frame.states)) {
      const { cursor } = (JSON.parse(json) ?? {}) as { cursor?: [number, number] }
      const sender = cursor && this.people[cursor[1]]
      if (sender) this.cursors.hear(id, sender.id, cursor[0])
    }
  }

  #onNote(listener: Person, note: string): void {
    const mover = this.people[this.#markers.indexOf(note)]
    const shape = listener.board.get(note)
    // Before its first timed move it lies wherever it was made.
    if (mover && shape && shape.y === 0) this.moves.hear(listener.id, mover.id, shape.x)
  }

  #point(seat: number): void {
    const person = this.people[seat]
    if (person) person.client.show({ cursor: [this.cursors.send(person.id), seat] })
  }

  #move(seat: number): void {
    const [person, note] = [this.people[seat], this.#markers[seat]]
    if (person && note) person.do(placeShapes({ [note]: [this.moves.send(person.id), 0, 160, 160, 0] }))
  }
}
