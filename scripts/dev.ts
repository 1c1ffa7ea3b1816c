import concurrently from 'concurrently'
import { root } from './run.ts'

const page = 'http://localhost:5173'

/** `pnpm dev`: server and page, each starting anew when its source changes, in one terminal. */
const { result } = concurrently(
  [
    // Links must lead to the page that reloads, not to the last build.
    {
      name: 'server',
      command: 'tsx watch --clear-screen=false server/src/main.ts',
      cwd: root,
      env: { PUBLIC_URL: page },
      prefixColor: 'cyan',
    },
    { name: 'web', command: 'pnpm run dev --clearScreen false', cwd: `${root}web`, prefixColor: 'magenta' },
  ],
  { killOthersOn: ['failure', 'success'] },
)

await result.catch(() => {
  // Ctrl+C ends both with a signal, which is how this command is meant to end; what else failed is on screen.
  process.exitCode = 1
})
