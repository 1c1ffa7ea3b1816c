import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const debianPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The path of a Chromium on this machine: `CHROMIUM`, Playwright's own, or the system's; undefined without one. */
export function findBrowser(): string | undefined {
  const candidates = [process.env['CHROMIUM'] ?? '', chromium.executablePath(), ...debianPaths]
  return candidates.find((path) => path !== '' && existsSync(path))
}
