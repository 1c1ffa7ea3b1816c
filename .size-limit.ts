import { existsSync, readFileSync } from 'node:fs'

interface Chunk {
  readonly file: string
  readonly name?: string
  readonly imports?: readonly string[]
}

const dist = 'web/dist'
const file = `${dist}/.vite/manifest.json`
// Unbuilt, there is nothing to weigh; tools that only read this need not fail.
const isBuilt = existsSync(file)
const manifest = isBuilt ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Chunk>) : {}

/** What these chunks and modules don't run without: what they import, and what that imports; not what comes later. */
function needed(...names: readonly string[]): Set<string> {
  const keys = new Set(names.flatMap(keysOf))
  for (const key of keys) for (const other of manifest[key]?.imports ?? []) keys.add(other)
  return new Set([...keys].flatMap((key) => manifest[key]?.file ?? []))
}

/** A module that is fetched by itself, or a chunk by the name that web/vite.config.ts gives it. */
function keysOf(name: string): string[] {
  const keys = Object.keys(manifest).filter((key) => key === name || manifest[key]?.name === name)
  if (isBuilt && keys.length === 0) throw new Error(`Nothing in the page is called ${name}`)
  return keys
}

const home = needed('page', 'home', 'src/locales/da.ts')
const board = needed('page', 'board', 'src/locales/da.ts')
/** What comes by itself as soon as the board is shown. */
const beside = needed('menus', 'select', 'beside')
const shown = new Set([...board, ...beside])
const workshop = needed(
  'src/connection/open-workshop.ts',
  'src/canvas/together/together.ts',
  'src/canvas/hidden/attend-hidden.ts',
  'src/workshop/taking-part/taking-part.tsx',
  'src/workshop/taking-part/step-bar.tsx',
  'src/locales/da/taking-part.json',
)
const leading = needed('src/workshop/leading/lead-drawer.tsx', 'src/locales/da/leading.json')

const beyond = (files: ReadonlySet<string>, before: ReadonlySet<string>) =>
  new Set([...files].filter((one) => !before.has(one)))

const weighed = (name: string, files: ReadonlySet<string>, limit: string) => ({
  name,
  path: [...files].map((one) => `${dist}/${one}`),
  gzip: true,
  brotli: false,
  limit,
})

/** The most that a page may make people wait for: just above what it does, so that it grows by nobody's accident (docs/adr/0016). */
export default [
  weighed('the home page', home, '111 kB'),
  weighed('a board, from the link to the first note', board, '265 kB'),
  weighed('what comes beside it by itself', beyond(beside, board), '90 kB'),
  weighed('what taking part in a workshop brings along', beyond(workshop, shown), '39 kB'),
  weighed('what leading one brings along', beyond(leading, shown), '35 kB'),
]
