import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './run.ts'

type Built = 'web' | 'server'

const folders: Readonly<Record<Built, readonly string[]>> = {
  web: ['web', 'shared', 'templates'],
  server: ['server', 'shared', 'templates'],
}
const rootFiles = ['pnpm-lock.yaml', 'tsconfig.base.json']
const notSources = new Set(['node_modules', 'dist', 'data'])

/** Builds the page and the server, each only when one of its sources has changed; answers the exit code. */
export async function buildWhatChanged(): Promise<number> {
  return (await buildOne('web')) || (await buildOne('server'))
}

async function buildOne(name: Built): Promise<number> {
  // Inside dist, so that the stamp goes when the build goes.
  const stamp = join(root, name, 'dist', '.sources')
  const digest = digestOf(name)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return 0
  console.log(`\nBuilding ${name} …`)
  const code = await run('pnpm', ['--filter', `@samtavle/${name}`, 'run', 'build'])
  if (code === 0) writeFileSync(stamp, digest)
  return code
}

/** By content, not by time: a fresh clone or a switch of branches touches every file. */
function digestOf(name: Built): string {
  const hash = createHash('sha256')
  for (const path of [...rootFiles, ...folders[name].flatMap(filesUnder)]) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !notSources.has(entry.name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      return entry.isDirectory() ? filesUnder(path) : [path]
    })
    .toSorted()
}
