import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPlaywright, readVitest, sum } from '../../scripts/tally.ts'

describe('the count at the end of all tests', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samtavle-tally-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const report = (content: object) => {
    const file = join(folder, 'report.json')
    writeFileSync(file, JSON.stringify(content))
    return file
  }

  it('takes the numbers from the runner', () => {
    const file = report({ numPassedTests: 12, numFailedTests: 2 })
    expect(readVitest(file, 1)).toEqual({ passed: 12, failed: 2 })
  })

  it('counts a file that could not even be read as a failure', () => {
    const file = report({ numPassedTests: 12, numFailedTests: 0 })
    expect(readVitest(file, 1)).toEqual({ passed: 12, failed: 1 })
  })

  it('counts a runner that left no report as a failure', () => {
    expect(readPlaywright(join(folder, 'none.json'), 127)).toEqual({ passed: 0, failed: 1 })
  })

  it('counts a runner that found no tests as a failure', () => {
    expect(readVitest(report({ numPassedTests: 0, numFailedTests: 0 }), 0)).toEqual({ passed: 0, failed: 1 })
  })

  it('does not take luck at the second try for a pass', () => {
    const file = report({ stats: { expected: 3, unexpected: 0, flaky: 1 } })
    expect(readPlaywright(file, 0)).toEqual({ passed: 3, failed: 1 })
  })

  it('adds up the suites', () => {
    const suites = [
      { passed: 3, failed: 0 },
      { passed: 4, failed: 1 },
    ]
    expect(sum(suites)).toEqual({ passed: 7, failed: 1 })
  })
})
