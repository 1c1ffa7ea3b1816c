import { dirname, resolve } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { startThread } from '../threads/start-thread.ts'
import { makeFolder } from './make-folder.ts'
import { SqliteConnection } from './sqlite-connection.ts'
import type { Start } from './sqlite-messages.ts'
import { readLog } from './sqlite-read.ts'
import { ReopeningConnection } from './sqlite-reopening.ts'
import type { Stores } from './stores.ts'

/** The thread that the stores ask. */
export const startSqlite = (start: Start): Worker => startThread('sqlite-thread', import.meta.url, start)

/** Storage in one SQLite file, with a thread of its own. Rejects with the reason when it can't be opened. */
export async function openSqlite(
  file: string,
  options: Omit<Start, 'path'> = {},
  start = startSqlite,
): Promise<Stores> {
  const path = resolve(file)
  const open = () => SqliteConnection.open(start({ path, ...options }))
  try {
    await makeFolder(dirname(path))
    return storesOver(new ReopeningConnection(await open(), open))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`cannot open the database ${path}: ${reason}`, { cause: error })
  }
}

function storesOver(database: ReopeningConnection): Stores {
  return {
    log: {
      append: (entries) => database.call('append', entries.map(own)),
      read: (boardId, from = 'newest') => readLog(database, boardId, from),
      compact: (boardId, snapshot, from = 'newest') => database.call('compact', boardId, own(snapshot), from),
      replace: (boardId, update) => database.call('replace', boardId, Uint8Array.from(update)),
      documentsOf: (boardId) => database.call('documentsOf', boardId),
    },
    boards: {
      create: (board) => database.call('createBoard', board),
      get: (id) => database.call('board', id),
      byCode: (code) => database.call('boardByCode', code),
      addSession: (session) => database.call('addSession', session),
      session: (tokenHash) => database.call('session', tokenHash),
      renewSecret: (boardId, renewal) => database.call('renewSecret', boardId, renewal),
      remove: (id) => database.call('removeBoard', id),
    },
    workshops: {
      append: (entries) => database.call('appendWorkshop', entries),
      read: (boardId) => database.call('readWorkshop', boardId),
      snapshot: (boardId, state) => database.call('snapshotWorkshop', boardId, state),
    },
    images: {
      put: (boardId, images, most) =>
        database.call(
          'putImages',
          boardId,
          images.map((image) => ({ ...image, bytes: Uint8Array.from(image.bytes) })),
          most,
        ),
      get: (boardId, id) => database.call('image', boardId, id),
      list: (boardId) => database.call('imagesOf', boardId),
      sweep: (boardId, shown, now, graceMs) => database.call('sweepImages', boardId, shown, now, graceMs),
    },
    check: () => database.call('check'),
    close: () => database.close(),
  }
}

/** Posting a view posts the whole buffer behind it, which may be megabytes: post a copy of just these bytes. */
function own<T extends { readonly update: Uint8Array }>(one: T): T {
  return { ...one, update: Uint8Array.from(one.update) }
}
