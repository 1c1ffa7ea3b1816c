import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

const page = 'export const title = document.title\n'
const disk = "export { readFileSync } from 'node:fs'\n"
const process = 'export const id = process.pid\n'

/** Package → its sources → what none of them may name. */
const strangers = [
  ['shared', 'src', { page, disk, process }],
  ['templates', '.', { page, disk, process }],
  ['server', 'src', { page }],
  ['web', 'src', { disk, process }],
] as const

describe('the names a layer may know', () => {
  let house = ''

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'samtavle-types-'))
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
  })
  afterAll(() => rmSync(house, { recursive: true, force: true }))

  // Together with all of the package's own sources, since one import there can bring the names in for everybody.
  it.each(strangers)('leave out of %s what belongs elsewhere', async (name, sources, texts) => {
    const room = join(house, name)
    mkdirSync(room)
    symlinkSync(join(root, name, 'node_modules'), join(room, 'node_modules'))
    for (const [about, text] of Object.entries(texts)) writeFileSync(join(room, `names-${about}.ts`), text)
    const config = {
      extends: join(root, name, 'tsconfig.json'),
      include: ['*.ts', join(root, name, sources)],
      exclude: [join(root, name, 'node_modules')],
    }
    writeFileSync(join(room, 'tsconfig.json'), JSON.stringify(config))
    const said = await compile(room)
    for (const about of Object.keys(texts))
      expect(said).toMatch(new RegExp(String.raw`names-${about}\.ts\(1,\d+\): error TS(2584|2591)`))
  })
})

function compile(folder: string): Promise<string> {
  const tsc = join(root, 'node_modules', '.bin', 'tsc')
  return new Promise((resolve) => {
    // Its exit code says that there are errors, which is what we ask for.
    execFile(tsc, ['--noEmit', '-p', folder], { cwd: folder }, (_, stdout) => resolve(stdout))
  })
}
