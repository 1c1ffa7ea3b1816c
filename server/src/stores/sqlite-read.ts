import { unpack } from '../packed.ts'
import type { From, StoredLog, StoredUpdate } from './log-store.ts'
import type { SqliteCalls } from './sqlite-connection.ts'
import type { LogBeginning, Stretch } from './sqlite-log.ts'

/** Reads a log stretch by stretch, so that a long one lets others write meanwhile; and anew if it was cut in between. */
export async function readLog(calls: SqliteCalls, boardId: string, from: From): Promise<StoredLog> {
  for (;;) {
    const beginning = await calls.call('readLog', boardId, from)
    const stretches = [beginning.first]
    for (let at = endOf(beginning.first); at < beginning.last; at = endOf(stretches.at(-1))) {
      stretches.push(await calls.call('readOn', boardId, at, beginning.last))
    }
    if (stretches.length === 1 || (await isAsItWas(calls, boardId, from, beginning))) {
      const { generation, snapshot, clients } = beginning
      return { generation, snapshot, clients, updates: stretches.flatMap(updatesOf) }
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
function endOf(stretch: Stretch | undefined): number {
  return stretch?.seqs.at(-1) ?? Infinity
}

function updatesOf({ seqs, updates }: Stretch): StoredUpdate[] {
  return unpack(updates).map((update, index) => ({ seq: seqs[index] ?? 0, update }))
}
