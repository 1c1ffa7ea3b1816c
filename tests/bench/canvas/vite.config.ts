import { fileURLToPath } from 'node:url'
import web from '../../../web/vite.config.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Of a plugin that looks for the product's own pages there is none here. */
const plugins = web.plugins?.filter((plugin) => !isOfPages(plugin))

/** `cd tests && npx vite build -c bench/canvas/vite.config.ts`: the board as a page that a bench can drive. */
export default {
  ...web,
  plugins,
  root: at('.'),
  base: './',
  publicDir: false as const,
  build: { ...web.build, outDir: at('../../.cache/bench-canvas'), emptyOutDir: true },
}

function isOfPages(plugin: unknown): boolean {
  return (
    typeof plugin === 'object' &&
    plugin !== null &&
    'name' in plugin &&
    plugin.name === 'samtavle:early-links'
  )
}
