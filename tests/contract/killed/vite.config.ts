import { fileURLToPath } from 'node:url'
import server from '../../../server/vite.config.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The programs that are killed, as plain files beside the threads they start, so that a start takes a moment only. */
export default {
  ...server,
  root: at('../../../server'),
  logLevel: 'warn',
  build: {
    ...server.build,
    rolldownOptions: {
      ...server.build?.rolldownOptions,
      input: {
        ...Object(server.build?.rolldownOptions?.input),
        writer: at('writer.ts'),
        swapper: at('swapper.ts'),
      },
    },
  },
}
