import { fileURLToPath } from 'node:url'
import server from '../../server/vite.config.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `cd server && npx vite build -c ../tests/bench/vite.config.ts`: the bench server beside the program as it is deployed. */
export default {
  ...server,
  root: at('../../server'),
  logLevel: 'warn',
  build: {
    ...server.build,
    outDir: '.cache/bench',
    emptyOutDir: true,
    rolldownOptions: {
      ...server.build?.rolldownOptions,
      input: { ...Object(server.build?.rolldownOptions?.input), serve: at('serve.ts') },
    },
  },
}
