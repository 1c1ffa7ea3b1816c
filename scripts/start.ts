import { buildWhatChanged } from './build-what-changed.ts'
import { run } from './run.ts'

/** `pnpm start`: builds what has changed, then serves boards on this machine until Ctrl+C. */
process.exitCode = (await buildWhatChanged()) || (await run(process.execPath, ['server/dist/main.js']))
