import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startOpenServer, storeUrlIn } from '../support/open-server.ts'
import { startProgram, type Program } from '../support/program.ts'
import { RawClient } from '../support/raw-client.ts'

const editsPerSecond = 200
const writerCount = 4

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'samtavle-kill-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

/** Writes numbered edits and knows which of them the server has promised to keep. */
class Writer {
  readonly client: RawClient
  readonly name: string
  /** Edit n was document frame `frames[n]` of this connection. */
  readonly #frames: number[] = []

  constructor(port: number, name: string) {
    this.name = name
    this.client = new RawClient(`ws://127.0.0.1:${port}/sync/board/board?ack=1&name=${name}`)
  }

  edit(): void {
    this.client.doc.getArray(this.name).push([this.#frames.length])
    this.#frames.push(this.client.sent)
  }

  promised(): string[] {
    return this.#frames.flatMap((frame, n) =>
      frame <= this.client.acknowledged ? [`${this.name}:${n}`] : [],
    )
  }
}

const names = Array.from({ length: writerCount }, (_, index) => `writer${index}`)

function editsIn({ doc }: RawClient): Set<string> {
  return new Set(names.flatMap((name) => doc.getArray<number>(name).map((n) => `${name}:${n}`)))
}

/** Several people write for a while; then the server gets the signal and everybody is gone. */
async function workUntil(signal: NodeJS.Signals, server: Program, forMs: number): Promise<Set<string>> {
  const writers = names.map((name) => new Writer(server.port, name))
  const watcher = new RawClient(`ws://127.0.0.1:${server.port}/sync/board/board`)
  await Promise.all([...writers.map(({ client }) => client.synced), watcher.synced])
  const start = performance.now()
  let made = 0
  while (performance.now() - start < forMs) {
    for (; made < ((performance.now() - start) / 1000) * editsPerSecond; made += 1) {
      writers[made % writerCount]!.edit()
    }
    await sleep(2)
  }
  await server.stop(signal)
  // What the kernel already had for them was promised or seen all the same.
  await Promise.all([...writers.map(({ client }) => client.closed), watcher.closed])
  const promised = writers.flatMap((writer) => writer.promised())
  expect(promised.length).toBeGreaterThan(editsPerSecond / 10)
  return new Set([...promised, ...editsIn(watcher)])
}

async function lostAfterRestart(kept: ReadonlySet<string>): Promise<string[]> {
  const server = await startOpenServer({ storeUrl: storeUrlIn(dataDir) })
  const reader = new RawClient(`ws://127.0.0.1:${server.port}/sync/board/board`)
  await reader.synced
  const found = editsIn(reader)
  reader.end()
  await server.close()
  return [...kept].filter((edit) => !found.has(edit))
}

describe('a server that is killed while people write', () => {
  const rounds = Array.from({ length: 10 }, (_, round) => 300 + ((round * 7919) % 1_700) + Math.random() * 50)
  it.each(rounds)('has every edit that was promised or seen, after %d ms of work', async (forMs) => {
    const kept = await workUntil('SIGKILL', await startProgram(dataDir), forMs)
    expect(await lostAfterRestart(kept)).toEqual([])
  })

  it('loses nothing either when it is asked to stop', async () => {
    const kept = await workUntil('SIGTERM', await startProgram(dataDir), 1_000)
    expect(await lostAfterRestart(kept)).toEqual([])
  })
})
