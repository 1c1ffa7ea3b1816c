import react from '@vitejs/plugin-react'
import { defineConfig, runnerImport, type Plugin } from 'vite'
import { earlyLinks } from './early-links.ts'
import { leanLibraries } from './lean-libraries.ts'
import type { DrawnCard } from './src/app/home/draw-cards.ts'

const always = ['app/page-around.tsx', 'main.tsx']
const pages = ['app/home/home-page.tsx', 'app/join/join-page.tsx']
const boards = ['app/join/board-gate.tsx', 'app/board/board-page.tsx', 'app/board/open-board.tsx']
/** In hand from the beginning: it comes before all that waits beside the board, and leans on nothing of that. */
const firstTool = 'tools/select-tool.ts'
/** What all menus and what is shown beside a button stand on; plain pages have some too, and need nothing of a board. */
const menus = ['app/theme-menu.tsx', 'ui/shown-tooltip.tsx']
/** What comes as soon as the board is shown, all of it always. */
const besideBoards = [
  'app/board/around-board.tsx',
  'app/board/board-zoom.tsx',
  'app/board/board-menu.tsx',
  'canvas/selection-bar/selection-bar.tsx',
  'canvas/commands/on-key.ts',
  'canvas/aids.ts',
]
const byAll = neededBy(always, 'page')
const byPages = neededBy(pages, 'home')
const byBoards = neededBy(boards, 'board')
const byMenus = neededBy(menus, 'menus')
const server = 'http://127.0.0.1:4000'

export default defineConfig({
  plugins: [
    react(),
    leanLibraries(),
    templateCards(),
    earlyLinks({
      da: ['locales/da.ts'],
      en: ['locales/en.ts'],
      board: ['app/join/board-gate.tsx', 'app/board/board-page.tsx'],
    }),
  ],
  build: {
    target: 'es2022',
    // The page's policy is the same in development and production: nothing inline.
    assetsInlineLimit: 0,
    // All of it at once: a part of the page that comes later, and first in vain, must not come without its looks.
    cssCodeSplit: false,
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
            { name: neededByMost },
            { name: byPages },
            { name: byBoards },
            { name: byMenus },
            { name: neededBy([firstTool], 'select') },
            { name: neededBy(besideBoards, 'beside') },
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
  getModuleInfo(id: string): { readonly code: string | null; readonly importedIds: readonly string[] } | null
}

/** Names the chunk of what these modules can't do without; what an earlier one has is left there. */
function neededBy(modules: readonly string[], name: string) {
  let needed: ReadonlySet<string> | undefined
  return (id: string, graph: Graph) => ((needed ??= closure(modules, graph)).has(id) ? name : null)
}

/** What every page needs, and what two kinds of them share: neither is to fetch the other for it. */
function neededByMost(id: string, graph: Graph) {
  const kinds = [byPages, byBoards, byMenus].filter((by) => by(id, graph))
  return kinds.length > 1 ? 'page' : byAll(id, graph)
}

function closure(modules: readonly string[], graph: Graph): ReadonlySet<string> {
  const ids = new Set(modules.map((module) => `${import.meta.dirname}/src/${module}`))
  for (const id of ids) {
    const module = graph.getModuleInfo(id)
    // The list of all icons leads to all icons; needed are those that are named.
    const icons = allIcons.test(id) ? [] : iconsIn(module?.code ?? '')
    const list = icons.length > 0 ? module?.importedIds.find((other) => allIcons.test(other)) : undefined
    for (const other of allIcons.test(id) ? [] : (module?.importedIds ?? [])) ids.add(other)
    if (list) for (const icon of icons) ids.add(iconFile(icon, list, graph))
  }
  return ids
}

const allIcons = /lucide-react\/dist\/esm\/lucide-react\.mjs$/

function iconsIn(code: string): string[] {
  const names = /import\s*\{([^}]*)\}\s*from\s*["']lucide-react["']/.exec(code)?.[1] ?? ''
  return names.split(',').flatMap((name) => /^\s*(\w+)/.exec(name)?.[1] ?? [])
}

function iconFile(icon: string, list: string, graph: Graph): string {
  const code = graph.getModuleInfo(list)?.code ?? ''
  const path = new RegExp(`default as ${icon}\\b[^}]*\\} from ["']\\.(.+?)["']`).exec(code)?.[1] ?? ''
  return list.replace(/\/lucide-react\.mjs$/, path)
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
