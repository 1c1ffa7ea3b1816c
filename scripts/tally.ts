import { existsSync, readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

/** How the tests of one suite went. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  /** What failed, each with its first words about why. */
  readonly failures: readonly string[]
}

/** What we read of Vitest's report. */
interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}

/** What we read of Playwright's; a suite is a file, or a group of tests in it. */
interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
  readonly suites: readonly PlaywrightSuite[]
}
interface PlaywrightSuite {
  readonly title: string
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs: readonly {
    readonly title: string
    readonly tests: readonly {
      readonly status: string
      readonly results: readonly { readonly error?: { readonly message?: string } }[]
    }[]
  }[]
}

/** Of a suite that did not come to its tests. */
export const crashed: Tally = { passed: 0, failed: 1, failures: [] }

export function readVitest(file: string, exitCode: number): Tally {
  const report = read(file) as VitestReport | undefined
  if (!report) return crashed
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0 && status === 'failed') return [told(name, message)]
    return failed.map(({ fullName, failureMessages }) => told(fullName, failureMessages?.[0]))
  })
  return tally(exitCode, report.numPassedTests, report.numFailedTests, failures)
}

export function readPlaywright(file: string, exitCode: number): Tally {
  const report = read(file) as PlaywrightReport | undefined
  if (!report) return crashed
  const { expected, unexpected, flaky } = report.stats
  return tally(exitCode, expected, unexpected + flaky, report.suites.flatMap(failuresOf))
}

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, each) => total + each.passed, 0),
    failed: tallies.reduce((total, each) => total + each.failed, 0),
    failures: tallies.flatMap(({ failures }) => failures),
  }
}

function failuresOf({ title, suites = [], specs }: PlaywrightSuite): string[] {
  const own = specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => told(`${title} ${spec.title}`, results[0]?.error?.message)),
  )
  return [...own, ...suites.flatMap(failuresOf)]
}

/** A line or two, whatever a runner has to say. */
function told(name: string, why = ''): string {
  const words = stripVTControlCharacters(why).split('\n').filter(Boolean).slice(0, 4).join(' · ')
  return `${name}: ${words}`
}

/** A runner that ended badly, or ran nothing, counts as one failure even when it could blame no test. */
function tally(exitCode: number, passed: number, failed: number, failures: readonly string[]): Tally {
  const isSuspect = exitCode !== 0 || passed === 0
  return { passed, failed: isSuspect ? Math.max(1, failed) : failed, failures }
}

function read(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
