import { writeSync } from 'node:fs'
import { openMerging } from '@samtavle/server/merging/open-merging'
import type { From } from '@samtavle/server/stores/log-store'
import { openSqlite } from '@samtavle/server/stores/sqlite'
import type { Stores } from '@samtavle/server/stores/stores'
import { BoardLog } from '@samtavle/server/sync/log/board-log'
import { documentOf } from '@samtavle/server/sync/log/document-of'
import { updatesIn } from '@samtavle/server/sync/log/load-board'
import { noReport } from '@samtavle/server/sync/report'

/**
 * Says how many edits it found, by the newest snapshot and by the one before; then writes numbered edits for ever, says
 * of each when it is on disk, and compacts all the time.
 */
const say = (line: string) => void writeSync(1, `${line}\n`)

async function editsFrom(from: From, { log }: Stores): Promise<number> {
  const doc = documentOf(updatesIn(await log.read('board', from)))
  const edits = doc.getArray<number>('edits').toArray()
  if (edits.some((edit, index) => edit !== index)) throw new Error(`not one after the other: ${edits.join()}`)
  return edits.length
}

async function work(path: string): Promise<void> {
  const stores = await openSqlite(path)
  say(`found ${await editsFrom('newest', stores)} ${await editsFrom('older', stores)}`)
  const { merge } = openMerging()
  const board = await BoardLog.open('board', { log: stores.log, merge, report: noReport })
  const { doc } = board.board
  const edits = doc.getArray<number>('edits')
  for (;;) {
    doc.transact(() => {
      edits.push([edits.length])
      doc.getMap('last').set(`of ${edits.length % 7}`, 'x'.repeat(200))
    })
    const written = edits.length
    await board.append()
    say(`kept ${written}`)
    if (written % 3 === 0) void board.compact(10)
  }
}

void work(process.argv[2] ?? '')
