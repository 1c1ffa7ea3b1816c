import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BadSetting, readConfig } from '../config.ts'
import { makeFolder } from '../stores/make-folder.ts'
import { describeFailure } from './start-failure.ts'

const config = readConfig({ PORT: '4000', DATA_DIR: '/srv/samtavle' })
const fails = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('a start that fails', () => {
  it('says which setting is wrong', () => {
    expect(describeFailure(new BadSetting('PORT: "x" is no port.'), undefined)).toContain('PORT: "x"')
  })

  it('says that the port is taken', async () => {
    const first = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => first.once('listening', resolve))
    const second = createServer()
    const failed = new Promise((resolve) => second.once('error', resolve))
    second.listen((first.address() as { port: number }).port, '127.0.0.1')
    expect(describeFailure(await failed, config)).toContain('Port 4000 is taken')
    first.close()
  })

  it('says that the data folder can’t be written', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'samtavle-')), 'file')
    await writeFile(file, '')
    for (const path of [file, join(file, 'below'), '/dev/null/below', '/proc/nothing/here']) {
      const line = describeFailure(await fails(makeFolder(path)), config)
      expect(line).toBe(
        "Samtavle can't start. The data folder /srv/samtavle can't be written: choose another with DATA_DIR.",
      )
    }
  })

  it('makes the folder where it can', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'samtavle-')), 'a', 'b')
    await makeFolder(path)
    await makeFolder(path)
    await writeFile(join(path, 'file'), '')
  })

  it('takes one line, whatever went wrong', () => {
    expect(describeFailure(new Error('first\nsecond'), config)).toBe("Samtavle can't start. first")
    expect(describeFailure(new Error('cannot open: database is locked'), config)).toContain(
      'Another Samtavle',
    )
  })
})
