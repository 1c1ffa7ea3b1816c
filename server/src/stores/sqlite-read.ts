import { unpack } from '../threads/packed.ts'
import type { From, StoredLog, StoredUpdate } from './log-store.ts'
import type { SqliteCalls } from './sqlite-connection.ts'
import type { LogBeginning, Stretch } from './sqlite-log.ts'

/** Reads a log stretch by stretch, so that a long one lets others write meanwhile; and anew if it was cut in between. */
export async function readLog(calls: SqliteCalls, boardId: string, from: From): Promise<StoredLog> {
  for (;;) {
    const beginning = await calls.call('readLog', boardId, from)
    const { generation, snapshot, clients, first, last } = beginning
    const updates = updatesOf(first)
    let at = endOf(first)
    while (at < last) {
      const stretch = await calls.call('readOn', boardId, at, last)
      for (const update of updatesOf(stretch)) updates.push(update)
      at = endOf(stretch)
    }
    const isShort = at === endOf(first)
    if (isShort || (await isAsItWas(calls, boardId, from, beginning))) {
      return { generation, snapshot, clients, updates }
    }
  }
}

async function isAsItWas(
  calls: SqliteCalls,
  boardId: string,
  from: From,
  { generation, begin }: LogBeginning,
): Promise<boolean> {
  const now = await calls.call('place', boardId, from)
  return now.generation === generation && now.begin === begin
}

/** An empty stretch is the end: what there was is gone. */
function endOf({ seqs }: Stretch): number {
  return seqs.at(-1) ?? Infinity
}

function updatesOf({ seqs, updates }: Stretch): StoredUpdate[] {
  return unpack(updates).map((update, index) => ({ seq: seqs[index] ?? 0, update }))
}
