import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A server in a process of its own, so that it can be stopped in any way. */
export interface Program {
  readonly port: number
  /** Resolves when the process is gone. */
  stop(signal: NodeJS.Signals): Promise<void>
  /** Halts it where it is, without its noticing. */
  halt(): void
}

/** The open server, and the whole one, as plain files, so that a start takes a moment only. */
export interface Bundle {
  /** The whole server's file, as it is deployed. */
  readonly main: string
  start(dataDir: string): Promise<Program>
  remove(): Promise<void>
}

const serverDir = fileURLToPath(new URL('../../server', import.meta.url))
const vite = join(serverDir, 'node_modules/vite/bin/vite.js')
const config = fileURLToPath(new URL('../bench/vite.config.ts', import.meta.url))

export async function bundleProgram(): Promise<Bundle> {
  // Within the server's folder, where what npm brought is found.
  const parent = join(serverDir, '.cache')
  await mkdir(parent, { recursive: true })
  const folder = await mkdtemp(join(parent, 'program-'))
  const build = [vite, 'build', '--config', config, '--outDir', folder]
  const building = spawn(process.execPath, build, { cwd: serverDir, stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = (await once(building, 'exit')) as [number | null]
  const remove = () => rm(folder, { recursive: true, force: true })
  if (code !== 0) {
    await remove()
    throw new Error('the server could not be bundled')
  }
  return {
    main: join(folder, 'main.js'),
    start: (dataDir) => start(join(folder, 'serve.js'), dataDir),
    remove,
  }
}

async function start(file: string, dataDir: string): Promise<Program> {
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LAYOUT: 'board' },
    // By the channel it notices when we are gone, and goes too.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  return {
    port: await listeningPort(child),
    stop: (signal) => stop(child, signal),
    halt: () => void child.kill('SIGSTOP'),
  }
}

async function listeningPort(child: ChildProcess): Promise<number> {
  if (!child.stdout) throw new Error('the program has no output')
  for await (const line of createInterface(child.stdout)) {
    const port = /^listening on (\d+)$/.exec(line)?.[1]
    if (port) return Number(port)
  }
  throw new Error('the program ended before it listened')
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}
