import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the whole project. */
export const root = fileURLToPath(new URL('..', import.meta.url))

interface RunOptions {
  /** Relative to the project's folder. */
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

const onWindows = process.platform === 'win32'
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Milliseconds within which the same press of Ctrl+C may reach us again, from npm and from pnpm. */
const ECHO = 500

/**
 * Runs a command on our own screen and answers its exit code: 127 when it can't be started, 128 + the signal's
 * number when one ended it. Each signal we get goes on to it once.
 */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: join(root, options.cwd ?? ''),
      env: { ...process.env, ...options.env },
      stdio: 'inherit',
      // In a group of its own, Ctrl+C reaches it through us alone: a second one would mean "at once".
      detached: !onWindows,
      // Windows starts npm's commands through the shell.
      shell: onWindows,
    })
    let lastSent = -Infinity
    const send = (signal: NodeJS.Signals) => {
      if (performance.now() - lastSent < ECHO) return
      lastSent = performance.now()
      child.kill(signal)
    }
    for (const signal of forwarded) process.on(signal, send)
    const done = (code: number) => {
      for (const signal of forwarded) process.off(signal, send)
      resolve(code)
    }
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`)
      done(127)
    })
    child.once('exit', (code, signal) => done(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}
