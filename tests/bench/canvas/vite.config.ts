import { fileURLToPath } from 'node:url'
import { mergeConfig } from 'vite'
import web from '../../../web/vite.config.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Of a plugin that looks for the product's own pages there is none here. */
const plugins = web.plugins?.filter((plugin) => !isOfPages(plugin))

/** What the product's page has from its own entry, which isn't here: it must not draw in what is to come later. */
const entry = {
  name: 'entry',
  test: /node_modules\/(react|react-dom|scheduler)\/|protocol\/limits/,
  priority: 1,
}

/** `cd tests && npx vite build -c bench/canvas/vite.config.ts`: the board as a page that a bench can drive. */
export default mergeConfig(
  { ...web, plugins },
  {
    root: at('.'),
    base: './',
    publicDir: false,
    build: {
      outDir: at('../../.cache/bench-canvas'),
      emptyOutDir: true,
      rolldownOptions: { output: { codeSplitting: { groups: [entry] } } },
    },
  },
)

function isOfPages(plugin: unknown): boolean {
  return (
    typeof plugin === 'object' &&
    plugin !== null &&
    'name' in plugin &&
    plugin.name === 'samtavle:early-links'
  )
}
