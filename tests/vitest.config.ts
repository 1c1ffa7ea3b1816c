import { defaultExclude, defineConfig } from 'vitest/config'

/** They say how fast something is to be, so nothing else may run beside them. */
const timed = [
  'load/**/*.test.ts',
  'contract/long-log.test.ts',
  ...['abuse', 'full-disk', 'stalled-disk', 'workshop-hostile'].map((name) => `faults/${name}.test.ts`),
]

export default defineConfig({
  test: {
    // Real servers, real disks and killed processes: slower than a unit, and they disturb one another.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    fileParallelism: false,
    projects: [
      { extends: true, test: { name: 'timed', include: timed, globalSetup: ['support/go-ahead.ts'] } },
      {
        extends: true,
        test: { name: 'untimed', include: ['**/*.test.ts'], exclude: [...defaultExclude, ...timed] },
      },
    ],
  },
})
