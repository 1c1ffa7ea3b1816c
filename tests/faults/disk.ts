import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, mkdirSync, openSync, closeSync, writeSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where a server keeps its data, until the power goes. */
export interface Storage {
  readonly folder: string
  /** What is left of it when the power goes this instant. */
  afterPowerLoss(): Storage
  remove(): void
}

/**
 * A real file system of its own, in a file. A power loss leaves of it what had reached the disk, and nothing that only
 * the kernel held.
 */
export interface Disk extends Storage {
  /** Takes all room there is. Returns how it comes free again. */
  fill(): () => void
  /** Nothing can be written until it is thawed, which happens by itself after 15 s whatever becomes of us. */
  freeze(): () => void
}

/** Why there can be no such disk on this machine, in a few words; undefined when there can. */
export function whyNoDisk(): string | undefined {
  if (process.platform !== 'linux') return 'this is not Linux'
  if (process.getuid?.() !== 0) return 'only root may mount a file system'
  try {
    tryOut(openDisk())
    return undefined
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  }
}

function tryOut(disk: Disk): void {
  try {
    disk.freeze()()
  } finally {
    disk.remove()
  }
}

export function openDisk(megabytes = 48): Disk {
  return inNewHome((home, image) => {
    closeSync(openSync(image, 'w'))
    truncateSync(image, megabytes * 1024 * 1024)
    // No blocks set aside for root, who we are.
    command('mkfs.ext4', '-q', '-F', '-m', '0', image)
    return mounted(home, image)
  })
}

function inNewHome(open: (home: string, image: string) => Disk): Disk {
  const home = mkdtempSync(join(tmpdir(), 'samtavle-disk-'))
  try {
    return open(home, join(home, 'image'))
  } catch (error) {
    rmSync(home, { recursive: true })
    throw error
  }
}

function mounted(home: string, image: string): Disk {
  const folder = join(home, 'mounted')
  mkdirSync(folder)
  // The file system's own habit of writing everything down every 5 s would hide what was never asked to be.
  command('mount', '-o', 'loop,commit=600', image, folder)
  const dismiss = guard(home, folder)
  return {
    folder,
    fill: () => fill(join(folder, 'filler')),
    freeze: () => freeze(folder),
    afterPowerLoss: () =>
      inNewHome((next, copy) => {
        command('cp', '--sparse=always', image, copy)
        return mounted(next, copy)
      }),
    remove() {
      command('umount', '-l', folder)
      rmSync(home, { recursive: true })
      dismiss()
    },
  }
}

function command(name: string, ...args: string[]): void {
  execFileSync(name, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 20_000 })
}

/** Takes the disk away also when we are killed before we could. */
function guard(home: string, folder: string): () => void {
  const clearAway = `fsfreeze -u '${folder}'; umount -l '${folder}' && rm -rf '${home}'`
  return afterwards(`while kill -0 ${process.pid}; do sleep 1; done; ${clearAway}`)
}

function freeze(folder: string): () => void {
  const dismiss = afterwards(`sleep 15; fsfreeze -u '${folder}'`)
  command('fsfreeze', '-f', folder)
  return () => {
    dismiss()
    command('fsfreeze', '-u', folder)
  }
}

/** A shell that outlives us. Returns how it is called off. */
function afterwards(script: string): () => void {
  const shell = spawn('sh', ['-c', script], { detached: true, stdio: 'ignore' })
  shell.unref()
  return () => {
    // The whole group, or its sleep would stay behind.
    if (shell.pid !== undefined && shell.exitCode === null) process.kill(-shell.pid, 'SIGKILL')
  }
}

function fill(file: string): () => void {
  const filler = openSync(file, 'w')
  for (const size of [1024 * 1024, 4096, 512]) writeUntilFull(filler, Buffer.alloc(size, 1))
  return () => {
    closeSync(filler)
    rmSync(file)
  }
}

function writeUntilFull(filler: number, bytes: Buffer): void {
  try {
    for (;;) if (writeSync(filler, bytes) < bytes.length) return
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}
