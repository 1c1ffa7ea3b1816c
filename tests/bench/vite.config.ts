import { fileURLToPath } from 'node:url'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `cd server && npx vite build -c ../tests/bench/vite.config.ts`: the bench server as it would be deployed. */
export default {
  build: {
    ssr: true,
    target: 'node20',
    outDir: at('../../server/.cache/bench'),
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        serve: at('serve.ts'),
        'sqlite-thread': at('../../server/src/stores/sqlite-thread.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: [/^@samtavle\//] },
}
