import { existsSync, readFileSync } from 'node:fs'
import { findBrowser } from '../tests/support/find-browser.ts'
import { run } from './run.ts'

/** A browser for the tests that need one: found, or else installed; undefined, with the reason on screen, if neither. */
export async function getBrowser(): Promise<string | undefined> {
  const found = findBrowser()
  if (found) return found
  console.log('\nNo Chromium here yet: getting one …')
  if (isDebianRoot()) await installFromDebian()
  if (!findBrowser()) await installFromPlaywright()
  const installed = findBrowser()
  if (!installed) console.error(missing)
  return installed
}

const missing = `
No Chromium, and none could be installed, so the tests in the browser can't run.
Install one (Debian: apt-get install chromium), or set CHROMIUM to the path of one.
`

// Ubuntu's package of the same name is a snap, which doesn't start in a container.
function isDebianRoot(): boolean {
  const release = '/etc/os-release'
  return process.getuid?.() === 0 && existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'))
}

async function installFromDebian(): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env })
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env })
}

async function installFromPlaywright(): Promise<void> {
  await run('pnpm', ['--filter', '@samtavle/tests', 'exec', 'playwright', 'install', 'chromium'])
}
