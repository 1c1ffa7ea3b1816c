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

  const ran = (numPassedTests: number, numFailedTests: number, testResults: object[] = []) =>
    report({ numPassedTests, numFailedTests, testResults })

  it('takes the numbers from the runner', () => {
    expect(readVitest(ran(12, 2), 1)).toMatchObject({ passed: 12, failed: 2 })
  })

  it('says which tests failed, and why', () => {
    const failed = {
      fullName: 'a note moves',
      status: 'failed',
      failureMessages: ['\u001b[31mit stood\nstill'],
    }
    const passed = { fullName: 'a note stays', status: 'passed', failureMessages: [] }
    const tests = [
      { name: 'note.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] },
    ]
    expect(readVitest(ran(1, 1, tests), 1).failures).toEqual(['a note moves: it stood · still'])
  })

  it('says which file could not be read, and why', () => {
    const files = [
      { name: 'note.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ]
    expect(readVitest(ran(12, 0, files), 1).failures).toEqual(['note.test.ts: no such module'])
  })

  it('says which test failed in the browser, however deep in a group', () => {
    const test = { status: 'unexpected', results: [{ error: { message: 'it never came' } }] }
    const group = { title: 'on a phone', specs: [{ title: 'a note moves', tests: [test] }] }
    const file = report({
      stats: { expected: 0, unexpected: 1, flaky: 0 },
      suites: [{ title: 'phone.spec.ts', specs: [], suites: [group] }],
    })
    expect(readPlaywright(file, 1).failures).toEqual(['on a phone a note moves: it never came'])
  })

  it('counts a file that could not even be read as a failure', () => {
    expect(readVitest(ran(12, 0), 1)).toMatchObject({ passed: 12, failed: 1 })
  })

  it('counts a runner that left no report as a failure', () => {
    expect(readPlaywright(join(folder, 'none.json'), 127)).toMatchObject({ passed: 0, failed: 1 })
  })

  it('counts a runner that found no tests as a failure', () => {
    expect(readVitest(ran(0, 0), 0)).toMatchObject({ passed: 0, failed: 1 })
  })

  it('does not take luck at the second try for a pass', () => {
    const file = report({ stats: { expected: 3, unexpected: 0, flaky: 1 }, suites: [] })
    expect(readPlaywright(file, 0)).toMatchObject({ passed: 3, failed: 1 })
  })

  it('adds up the suites', () => {
    const suites = [
      { passed: 3, failed: 0, failures: [] },
      { passed: 4, failed: 1, failures: ['a note moves'] },
    ]
    expect(sum(suites)).toEqual({ passed: 7, failed: 1, failures: ['a note moves'] })
  })
})
