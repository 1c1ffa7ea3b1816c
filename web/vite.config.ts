import react from '@vitejs/plugin-react'
import { defineConfig, runnerImport, type Plugin } from 'vite'
import type { DrawnCard } from './src/app/home/draw-cards.ts'

const everyPage =
  /node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next|use-sync-external-store)\//
/** Buttons and the like, on the plain pages and on boards. */
const everyLook = /web\/src\/(state|ui(?!\/(menu|dialog|popover)))\//
/** What boards are shown with. */
const everyBoard =
  /shared\/src\/(access|board|drawing|geometry|shapes|protocol)\/|web\/src\/(scene|tools)\/|node_modules\/(yjs|lib0|y-protocols|y-websocket|konva|rbush|fractional-indexing|perfect-freehand|hyphen|nanoid)\//
/** What people begin with. */
const firstPages = [
  'main.tsx',
  'app/home/home-page.tsx',
  'app/join/join-page.tsx',
  'app/join/board-gate.tsx',
  'app/board/board-page.tsx',
]
const server = 'http://127.0.0.1:4000'

export default defineConfig({
  plugins: [react(), templateCards()],
  build: {
    target: 'es2022',
    // The page's policy is the same in development and production: nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // By it the weight of the page is taken.
    manifest: true,
    rolldownOptions: {
      // A schema that nothing checks against is no work to keep: the page takes types from many that only the server uses.
      treeshake: {
        manualPureFunctions: ['Type'],
        moduleSideEffects: [{ test: /typebox/, sideEffects: false }],
      },
      output: {
        // A few large chunks of what is needed together compress better than sixty small ones.
        codeSplitting: {
          groups: [
            { name: 'vendor', test: everyPage },
            { debugName: 'look', name: atFirst('look'), test: everyLook },
            { debugName: 'board', name: atFirst('board'), test: everyBoard },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': server,
      '/sync': { target: server, ws: true },
      '/socket.io': { target: server, ws: true },
    },
  },
})

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** The name of a chunk for what those pages can't do without; what comes later, and may never, stays where it is used. */
function atFirst(name: string): (id: string, graph: Graph) => string | null {
  let needed: Set<string> | undefined
  return (id, graph) => ((needed ??= neededIn(graph)).has(id) ? name : null)
}

function neededIn(graph: Graph): Set<string> {
  const ids = new Set(firstPages.map((page) => `${import.meta.dirname}/src/${page}`))
  for (const id of ids) for (const other of graph.getModuleInfo(id)?.importedIds ?? []) ids.add(other)
  return ids
}

/** `virtual:template-cards`: the cards of the home page, their pictures drawn now and served as files. */
function templateCards(): Plugin {
  const name = 'virtual:template-cards'
  let isBuild = false
  return {
    name: 'samtavle:template-cards',
    configResolved: ({ command }) => void (isBuild = command === 'build'),
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined
      const { module } = await runnerImport<{ drawCards(): DrawnCard[] }>('./src/app/home/draw-cards.ts', {
        root: import.meta.dirname,
        configFile: false,
        logLevel: 'error',
      })
      const addressOf = (picture: string, file: string): string => {
        if (!isBuild) return JSON.stringify(`data:image/svg+xml,${encodeURIComponent(picture)}`)
        const asset = this.emitFile({ type: 'asset', name: file, source: picture })
        return `import.meta.ROLLUP_FILE_URL_${asset}`
      }
      return `export const templateCards = ${moduleOf(module.drawCards(), addressOf)}`
    },
  }
}

/** The cards as code, each picture replaced by the expression of its address. */
function moduleOf(cards: readonly DrawnCard[], addressOf: (picture: string, file: string) => string): string {
  const expressions: string[] = []
  const json = JSON.stringify(cards, (key, value: unknown) => {
    if ((key !== 'light' && key !== 'dark') || typeof value !== 'string') return value
    return `\u0001${expressions.push(addressOf(value, `template-${key}.svg`)) - 1}\u0001`
  })
  return json.replaceAll(/"\\u0001(\d+)\\u0001"/g, (_, index: string) => expressions[Number(index)] ?? '""')
}
