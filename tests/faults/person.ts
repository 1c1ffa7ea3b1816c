import { randomUUID } from 'node:crypto'
import { freePolicy } from '@samtavle/shared/access/policy'
import { Board } from '@samtavle/shared/board/board'
import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import { execute, type Actor, type Command } from '@samtavle/shared/board/commands/command'
import { deleteShapes } from '@samtavle/shared/board/commands/delete-shapes'
import { moveShapes } from '@samtavle/shared/board/commands/move-shapes'
import { writeText } from '@samtavle/shared/board/commands/write-text'
import { RawClient, type RawClientOptions } from '../support/raw-client.ts'

const words = ['overlevering', 'ansvar', 'hjemmepleje', 'medicin', 'hvem ringer?', 'æøå', '👩‍⚕️']

/** Somebody at a board without a browser, who does to notes what people do, as the page would. */
export class Person {
  /** Who the server takes them for. */
  readonly id: string
  readonly client: RawClient
  readonly board: Board
  readonly #actor: Actor

  constructor(id: string, url: string, options: RawClientOptions = {}) {
    this.id = id
    this.client = new RawClient(url, options)
    this.board = new Board(this.client.doc)
    this.#actor = { person: { id, role: 'participant' }, policy: freePolicy, editsTemplate: false }
  }

  /** Makes a note, moves one, writes in one or takes one away: anybody's, save those that are to be spared. */
  work(spared: readonly string[] = []): void {
    const notes = this.board.all().filter(({ id }) => !spared.includes(id))
    const note = notes[upTo(notes.length) - 1]
    const what = Math.random()
    if (!note || what < 0.27) return void this.add(word().repeat(upTo(200)))
    if (what < 0.55) return this.do(moveShapes([note.id], { x: upTo(99), y: upTo(99) }))
    if (what < 0.77) return this.do(writeText(note.id, '', `${note.texts[''] ?? ''} ${word()}`))
    this.do(deleteShapes([note.id]))
  }

  /** A note with these words; answers its id. */
  add(text: string): string {
    const id = randomUUID()
    const note = { id, type: 'sticky', x: upTo(4_000), y: upTo(3_000), texts: { '': text } }
    this.do(addShapes([note], Math.random))
    return id
  }

  do(command: Command): void {
    execute(this.board, this.#actor, command)
  }

  leave(): void {
    this.client.end()
    this.board.destroy()
  }
}

function upTo(most: number): number {
  return Math.ceil(Math.random() * most)
}

function word(): string {
  return words[upTo(words.length) - 1] ?? ''
}
