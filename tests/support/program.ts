import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A server in a process of its own, so that it can be killed. */
export interface Program {
  readonly port: number
  /** Resolves when the process is gone. */
  stop(signal: NodeJS.Signals): Promise<void>
}

const source = fileURLToPath(new URL('../bench/serve.ts', import.meta.url))

export async function startProgram(dataDir: string): Promise<Program> {
  const child = spawn(process.execPath, ['--import', 'tsx', source], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { port: await listeningPort(child), stop: (signal) => stop(child, signal) }
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
  child.kill(signal)
  await once(child, 'exit')
}
