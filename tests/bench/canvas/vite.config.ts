import { fileURLToPath } from 'node:url'
import web from '../../../web/vite.config.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `cd tests && npx vite build -c bench/canvas/vite.config.ts`: the board as a page that a bench can drive. */
export default {
  ...web,
  root: at('.'),
  base: './',
  publicDir: false as const,
  build: { ...web.build, outDir: at('../../.cache/bench-canvas'), emptyOutDir: true },
}
