import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    // Real servers, real disks and killed processes: slower than a unit, and they disturb one another.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    fileParallelism: false,
  },
})
