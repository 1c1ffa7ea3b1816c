import { dirname, resolve } from 'node:path'
import { makeFolder } from '../make-folder.ts'
import { startThread } from '../start-thread.ts'
import { CommitQueue } from './commit-queue.ts'
import type { Call, Question, Report, Start } from './sqlite-messages.ts'
import type { Operations } from './sqlite-operations.ts'
import type { Stores } from './stores.ts'

/** Storage in one SQLite file, with a thread of its own. Rejects with the reason when it can't be opened. */
export async function openSqlite(file: string, options: { maxPages?: number } = {}): Promise<Stores> {
  const path = resolve(file)
  try {
    await makeFolder(dirname(path))
    return storesOver(await openThread({ path, ...options }))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`cannot open the database ${path}: ${reason}`, { cause: error })
  }
}

function storesOver(thread: Thread): Stores {
  return {
    log: {
      append: (entries) => thread.call('append', entries.map(own)),
      read: (boardId, from = 'newest') => thread.call('read', boardId, from),
      compact: (boardId, snapshot, from = 'newest') => thread.call('compact', boardId, own(snapshot), from),
      replace: (boardId, update) => thread.call('replace', boardId, Uint8Array.from(update)),
    },
    boards: {
      create: (board) => thread.call('createBoard', board),
      get: (id) => thread.call('board', id),
      byCode: (code) => thread.call('boardByCode', code),
      addSession: (session) => thread.call('addSession', session),
      session: (tokenHash) => thread.call('session', tokenHash),
      renewSecret: (boardId, renewal) => thread.call('renewSecret', boardId, renewal),
      remove: (id) => thread.call('removeBoard', id),
    },
    check: () => thread.call('check'),
    close: () => thread.close(),
  }
}

/** Posting a view posts the whole buffer behind it, which may be megabytes: post a copy of just these bytes. */
function own<T extends { readonly update: Uint8Array }>(one: T): T {
  return { ...one, update: Uint8Array.from(one.update) }
}

interface Thread {
  call<K extends keyof Operations>(
    name: K,
    ...args: Parameters<Operations[K]>
  ): Promise<ReturnType<Operations[K]>>
  close(): Promise<void>
}

interface Waiting {
  resolve(value: unknown): void
  reject(reason: Error): void
}

function openThread(start: Start): Promise<Thread> {
  const worker = startThread('sqlite-thread', import.meta.url, start)
  const waiting = new Map<number, Waiting>()
  const queue = new CommitQueue<Call>((calls) => worker.postMessage(calls satisfies Question, []))
  let stopped: Error | undefined
  let lastId = 0
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  const stop = (reason: Error) => {
    stopped ??= reason
    for (const each of waiting.values()) each.reject(stopped)
    waiting.clear()
  }
  const thread: Thread = {
    call(name, ...args) {
      if (stopped) return Promise.reject(stopped)
      const id = (lastId += 1)
      const call = { id, name, args } as Call
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        queue.add(call)
      })
    },
    async close() {
      stopped ??= new Error('the database is closed')
      queue.flush()
      worker.postMessage('close' satisfies Question, [])
      await gone
    },
  }
  return new Promise((resolve, reject) => {
    worker.on('message', (report: Report) => {
      if (report.kind === 'ready') resolve(thread)
      else if (report.kind === 'unusable') reject(new Error(report.reason))
      else {
        for (const answer of report.answers) settle(waiting, answer)
        queue.landed()
      }
    })
    worker.on('error', (error) => {
      stop(error)
      reject(error)
    })
    worker.on('exit', () => stop(new Error('the thread of the database has stopped')))
  })
}

function settle(
  waiting: Map<number, Waiting>,
  { id, result }: Extract<Report, { kind: 'answers' }>['answers'][number],
) {
  const asker = waiting.get(id)
  waiting.delete(id)
  if (result.kind === 'done') asker?.resolve(result.value)
  else asker?.reject(new Error(result.reason))
}
