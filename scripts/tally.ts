import { existsSync, readFileSync } from 'node:fs'

/** How the tests of one suite went. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

/** What we read of Vitest's report and of Playwright's. */
interface Report {
  readonly numPassedTests?: number
  readonly numFailedTests?: number
  readonly stats?: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
}

export function readVitest(file: string, exitCode: number): Tally {
  const report = read(file)
  return tally(exitCode, report?.numPassedTests ?? 0, report?.numFailedTests ?? 0)
}

export function readPlaywright(file: string, exitCode: number): Tally {
  const stats = read(file)?.stats
  return tally(exitCode, stats?.expected ?? 0, (stats?.unexpected ?? 0) + (stats?.flaky ?? 0))
}

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, each) => total + each.passed, 0),
    failed: tallies.reduce((total, each) => total + each.failed, 0),
  }
}

/** A runner that ended badly, or ran nothing, counts as one failure even when it could blame no test. */
function tally(exitCode: number, passed: number, failed: number): Tally {
  const isSuspect = exitCode !== 0 || passed === 0
  return { passed, failed: isSuspect ? Math.max(1, failed) : failed }
}

function read(file: string): Report | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined
}
