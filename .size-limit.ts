import { existsSync, readFileSync } from 'node:fs'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}

const dist = 'web/dist'
const file = `${dist}/.vite/manifest.json`
// Unbuilt, there is nothing to weigh; tools that only read this need not fail.
const manifest = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Chunk>) : {}

/** The chunks without which these modules don't run: what they import, and what that imports; not what comes later. */
function needed(...modules: readonly string[]): Set<string> {
  const keys = new Set(modules)
  for (const key of keys) for (const other of manifest[key]?.imports ?? []) keys.add(other)
  return new Set([...keys].flatMap((key) => manifest[key]?.file ?? []))
}

/** As the bundle names them. */
const app = ['index.html', 'src/locales/da.ts']
const home = needed(...app, 'src/app/home/home-page.tsx')
const board = needed(...app, 'src/app/join/board-gate.tsx', 'src/app/board/board-page.tsx')
/** What comes by itself as soon as the board is shown. */
const beside = needed(
  ...app,
  'src/app/board/around-board.tsx',
  'src/app/board/board-zoom.tsx',
  'src/app/board/board-menu.tsx',
  'src/canvas/selection-bar/selection-bar.tsx',
  'src/canvas/commands/on-key.ts',
)
const shown = new Set([...board, ...beside])
const socketIo = Object.keys(manifest).filter((key) => key.endsWith('socket.io-client/build/esm/index.js'))
const workshop = needed(
  ...socketIo,
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
  weighed('the home page', home, '114 kB'),
  weighed('a board, from the link to the first note', board, '265 kB'),
  weighed('what comes beside it by itself', beyond(beside, board), '90 kB'),
  weighed('what taking part in a workshop brings along', beyond(workshop, shown), '40 kB'),
  weighed('what leading one brings along', beyond(leading, shown), '36 kB'),
]
