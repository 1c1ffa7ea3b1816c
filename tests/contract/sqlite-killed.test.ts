import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openFile } from '@samtavle/server/stores/sqlite-file'
import { buildOperations, type Operations } from '@samtavle/server/stores/sqlite-operations'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

const serverDir = fileURLToPath(new URL('../../server', import.meta.url))
const vite = join(serverDir, 'node_modules/vite/bin/vite.js')
const config = fileURLToPath(new URL('killed/vite.config.ts', import.meta.url))

let programs: string
let folder: string
beforeAll(async () => {
  // Within the server's folder, where what npm brought is found.
  mkdirSync(join(serverDir, '.cache'), { recursive: true })
  programs = mkdtempSync(join(serverDir, '.cache', 'killed-'))
  const build = [vite, 'build', '--config', config, '--outDir', programs]
  const [code] = await once(spawn(process.execPath, build, { cwd: serverDir, stdio: 'inherit' }), 'exit')
  expect(code).toBe(0)
  folder = mkdtempSync(join(tmpdir(), 'samtavle-killed-'))
})
afterAll(() => {
  rmSync(programs, { recursive: true })
  rmSync(folder, { recursive: true })
})

function run(program: string, ...args: string[]): ChildProcess {
  const file = join(programs, `${program}.js`)
  return spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Lets it work for a while and kills it. Tells what it found, and how much it said to have kept. */
async function workAndDie(forMs: number): Promise<{ found: number[]; kept: number }> {
  const child = run('writer', join(folder, 'killed.db'))
  const exit = once(child, 'exit')
  let kept = 0
  let found: number[] | undefined
  for await (const line of createInterface(child.stdout!)) {
    const [what, ...numbers] = line.split(' ')
    if (what === 'kept') kept = Number(numbers[0])
    if (what !== 'found') continue
    found = numbers.map(Number)
    void sleep(forMs).then(() => child.kill('SIGKILL'))
  }
  expect((await exit)[1]).toBe('SIGKILL')
  return { found: found ?? [], kept }
}

describe('a process that appends and compacts', () => {
  it('has all that it promised after each of 20 kills, by its newest snapshot and by the one before', async () => {
    let promised = 0
    for (let kill = 0; kill < 20; kill += 1) {
      const { found, kept } = await workAndDie(20 + ((kill * 7919) % 500) + Math.random() * 20)
      const [newest = -1, older = -1] = found
      expect(newest).toBeGreaterThanOrEqual(promised)
      expect(older).toBe(newest)
      promised = Math.max(kept, newest)
    }
    expect(promised).toBeGreaterThan(200)
  }, 60_000)
})

const bytes = (...values: number[]) => Uint8Array.from(values)
const original = () => join(folder, 'original.db')

function contents(operations: Operations) {
  const read = (from: 'newest' | 'older') => {
    const { snapshot, first } = operations.readLog('board', from)
    return { snapshot: snapshot?.update, updates: first.updates.bytes }
  }
  return { newest: read('newest'), older: read('older') }
}

describe('a process that is killed between any two statements of a compaction', () => {
  let seqs: number[]
  beforeEach(() => {
    const sql = openFile({ path: original() })
    const operations = buildOperations(sql)
    for (const byte of [1, 2, 3, 4]) operations.append([{ boardId: 'board', update: bytes(byte) }])
    seqs = [...operations.readLog('board', 'newest').first.seqs]
    operations.compact('board', { seq: seqs[1]!, update: bytes(21) }, 'newest')
    // All in the one file, which is copied.
    sql.all('PRAGMA wal_checkpoint(TRUNCATE)')
    sql.close()
  })

  const before = {
    newest: { snapshot: bytes(21), updates: bytes(3, 4) },
    older: { snapshot: undefined, updates: bytes(1, 2, 3, 4) },
  }
  const after = {
    newest: { snapshot: bytes(22), updates: bytes(7) },
    older: { snapshot: bytes(21), updates: bytes(3, 4, 7) },
  }

  it('has the log as it was before or as it is after, and nothing in between', async () => {
    const outcomes: string[] = []
    for (let statements = 0; outcomes.at(-1) !== 'SIGTERM'; statements += 1) {
      const path = join(folder, `after-${statements}.db`)
      cpSync(original(), path)
      const [, signal] = await once(run('swapper', path, `${statements}`, `${seqs[3]}`), 'exit')
      const sql = openFile({ path })
      expect(contents(buildOperations(sql))).toEqual(signal === 'SIGKILL' ? before : after)
      sql.close()
      outcomes.push(String(signal))
    }
    expect(outcomes.length).toBeGreaterThan(10)
  }, 60_000)
})
