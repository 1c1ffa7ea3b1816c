import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Happening } from '../sync/report.ts'
import { openSqlite } from '../stores/sqlite.ts'
import { Rooms } from '../sync/rooms/rooms.ts'
import { moment } from '../sync/rooms/test-house.ts'
import { HiddenWriting } from './hidden-writing.ts'
import { privateDocument } from '../sync/document-id.ts'
import { shownWithoutNames, TestWriter, writing } from './test-workshop.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samtavle-trace-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const onDisk = () =>
  Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))).toString('latin1')

it('leaves no link between people and notes: not in files, the board, its history, the log, or what was sent', async () => {
  const stores = await openSqlite(join(folder, 'samtavle.db'))
  const reports: Happening[] = []
  const rooms = new Rooms({ log: stores.log, report: (happening) => void reports.push(happening) })
  const privacy = new HiddenWriting({ rooms, log: stores.log })
  const writers = ['participant-anna', 'participant-bo'].map((id) => new TestWriter(id, 'participant'))
  const people = writers.map(({ id }) => ({ id, standing: 'in' }) as const)
  for (const writer of writers) await writer.arrives({ rooms })
  await privacy.apply('board', writing, people)
  for (const [i, writer] of writers.entries()) {
    for (let n = 0; n < 12; n++)
      writer.write(`named-by-${i}-${n}`, `hemmelig${i}-${n}-`, { x: i * 9_000, y: n })
    writer.makeBold(`named-by-${i}-0`)
  }
  await moment(100)
  expect(onDisk()).toContain('named-by-0-0')
  const clients = writers.map(({ own }) => own.doc.clientID)

  await privacy.apply('board', shownWithoutNames, people)
  const room = await rooms.open('board')
  const notes = room.board.all()
  expect(notes.map(({ texts }) => texts[''])).toContain('hemmelig0-0-')
  expect(notes).toHaveLength(24)
  expect(new Set(notes.map(({ author }) => author))).toEqual(new Set([null]))
  expect(notes.filter(({ id }) => id.startsWith('named-by'))).toEqual([])
  expect(notes.filter(({ formats }) => formats !== undefined)).toHaveLength(2)

  // One hand has written all of it, and neither where notes lie nor in what order tells whose they are.
  const state = Y.encodeStateAsUpdate(room.board.doc)
  const hands = [...Y.decodeStateVector(Y.encodeStateVectorFromUpdate(state)).keys()]
  expect(hands).toHaveLength(1)
  expect(clients).not.toContain(hands[0])
  const whose = notes.map(({ texts }) => texts['']?.at(8))
  expect(new Set(whose.slice(0, 12))).toEqual(new Set(['0', '1']))
  const left = notes.filter(({ x }) => x < 4_000).map(({ texts }) => texts['']?.at(8))
  expect(new Set(left)).toEqual(new Set(['0', '1']))

  const files = onDisk()
  expect(files).not.toContain('named-by')
  for (const { id } of writers) {
    const stored = await stores.log.read(privateDocument('board', id))
    expect(stored.clients).toEqual([])
    for (const { update } of stored.updates) expect(Buffer.from(update).includes('hemmelig')).toBe(false)
  }
  const board = await stores.log.read('board')
  for (const { update } of board.updates) expect(Buffer.from(update).includes('participant-')).toBe(false)
  // Once, where the board has it.
  expect(files.split('hemmelig0-0-')).toHaveLength(2)
  expect(JSON.stringify(reports)).not.toContain('participant-')
  expect(writers[0]?.hasHeardOnBoard('participant-bo')).toBe(false)

  await rooms.drain()
  await stores.close()
  expect(onDisk()).not.toContain('named-by')
})
