import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWhatChanged } from './build-what-changed.ts'
import { getBrowser } from './get-browser.ts'
import { run } from './run.ts'
import { crashed, readPlaywright, readVitest, sum, type Tally } from './tally.ts'

/** Side by side, about as long as each other. */
const lanes = [
  ['server', 'templates', 'web'],
  ['shared', 'tests untimed'],
] as const

/** It says how fast something is to be, and has the machine to itself. */
const timedSuite = 'tests timed'

/** `pnpm test`: every test of the project; the last line counts them. */
async function testAll(reports: string): Promise<Map<string, Tally>> {
  const tallies = new Map<string, Tally>()
  const isBuilt = (await timed('build', buildWhatChanged)) === 0
  if (!isBuilt) tallies.set('build', crashed)
  const suite = async (name: string) => {
    tallies.set(name, await timed(name, () => testWithVitest(name, reports)))
  }
  const follow = async (lane: readonly string[]) => {
    for (const name of lane) await suite(name)
  }
  await Promise.all(lanes.map(follow))
  await suite(timedSuite)
  tallies.set(
    'browser',
    isBuilt ? await timed('browser', () => testInBrowser(join(reports, 'e2e.json'))) : crashed,
  )
  return tallies
}

/** @param suite a package, or one of its projects after a space. */
async function testWithVitest(suite: string, reports: string): Promise<Tally> {
  const [name, project] = suite.split(' ')
  const file = join(reports, `${suite}.json`)
  const projects = project ? [`--project=${project}`] : []
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  // A slow machine is no fault of the test.
  const patience = ['--testTimeout=30000', '--hookTimeout=30000']
  return readVitest(
    file,
    await run('pnpm', [
      '--filter',
      `@samtavle/${name}`,
      'exec',
      'vitest',
      'run',
      ...projects,
      ...patience,
      ...reporters,
    ]),
  )
}

async function testInBrowser(file: string): Promise<Tally> {
  const browser = await getBrowser()
  if (!browser) return crashed
  const env = { CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  return readPlaywright(
    file,
    await run('pnpm', ['--filter', '@samtavle/tests', 'exec', 'playwright', 'test', '--reporter=list,json'], {
      env,
    }),
  )
}

async function timed<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const start = Date.now()
  console.log(`\n── ${name} ──`)
  const result = await work()
  console.log(`── ${name}: ${((Date.now() - start) / 1000).toFixed(0)} s ──`)
  return result
}

const reports = mkdtempSync(join(tmpdir(), 'samtavle-test-'))
try {
  const tallies = await testAll(reports)
  console.log()
  for (const [name, { passed, failed }] of tallies)
    console.log(`${name.padEnd(15)}${passed} passed, ${failed} failed`)
  const { passed, failed, failures } = sum([...tallies.values()])
  // Again, where one looks first: a long run has scrolled them away.
  for (const failure of failures) console.log(`✗ ${failure}`)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
} finally {
  rmSync(reports, { recursive: true, force: true })
}
