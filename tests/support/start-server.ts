import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url))
const memory = '/dev/shm'
/** Milliseconds that a server may take to begin, and between two questions whether it has. */
const PATIENCE = 20_000
const BETWEEN = 50

/** The built server in a process of its own, with a port and a data folder that survive its death. */
export interface TestServer {
  /** Without a slash at the end. */
  readonly url: string
  /** Of the latest launch. */
  pid(): number
  /** As a power cut would: no goodbye, nothing flushed. */
  kill9(): Promise<void>
  /** The same port and the same data; resolves when boards can be stored. */
  restart(): Promise<void>
  /** Ends it, and its data. */
  stop(): Promise<void>
}

interface ServerOptions {
  /** Where it was built. */
  readonly program?: string
  /** In memory where that can be had, when how long the disk of this machine takes is not the question. */
  readonly inMemory?: boolean
}

export async function startServer({
  program = main,
  inMemory = false,
}: ServerOptions = {}): Promise<TestServer> {
  const port = await freePort()
  const folder = inMemory && existsSync(memory) ? memory : tmpdir()
  const dataDir = await mkdtemp(join(folder, 'samtavle-server-'))
  const url = `http://127.0.0.1:${port}`
  const settings = {
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    BOARDS_PER_HOUR: '10000',
  }
  const launch = async () => {
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, ...settings },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await untilReady(url, child)
    return child
  }
  let child = await launch()
  return {
    url,
    pid: () => child.pid ?? 0,
    kill9: () => end(child, 'SIGKILL'),
    async restart() {
      child = await launch()
    },
    async stop() {
      await end(child, 'SIGTERM')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  // Not by the clock, which goes on while the machine stands still, and the server with it.
  for (let waited = 0; waited < PATIENCE; waited += BETWEEN) {
    if (child.exitCode !== null) throw new Error(`the server ended with exit code ${child.exitCode}`)
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await pause(BETWEEN)
  }
  await end(child, 'SIGKILL')
  throw new Error(`the server was not ready within ${PATIENCE} ms`)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
