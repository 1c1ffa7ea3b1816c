import { defineConfig } from '@playwright/test'
import { findBrowser } from './support/find-browser.ts'

const workshops = 'workshop-*.spec.ts'

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: false,
  // A page waits more than it works: three side by side leave two cores something to do.
  workers: 3,
  // Six pages take part in a workshop: one at a time is enough, from the beginning, beside the rest.
  projects: [
    { name: 'workshops', testMatch: workshops, workers: 1 },
    { name: 'pages', testIgnore: workshops },
  ],
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    locale: 'da-DK',
    viewport: { width: 1280, height: 800 },
    trace: 'off',
    video: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findBrowser(),
      // Without a sandbox, since tests run as root in containers; without any traffic of the browser's own.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
