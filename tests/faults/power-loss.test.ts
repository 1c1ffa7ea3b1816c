import { closeSync, existsSync, fsyncSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { bundleProgram, type Bundle, type Program } from '../support/program.ts'
import { openDisk, whyNoDisk, type Storage } from './disk.ts'
import { openFolder } from './folder.ts'
import { Writers } from './writers.ts'

/** Longer than anything takes that the kernel does for a halted program. */
const SETTLE = 200

const why = whyNoDisk()
if (why !== undefined)
  console.log(`power loss is tried on a copy of the files only, so a missing sync would not be seen: ${why}`)

let bundle: Bundle
let disk: Storage
let server: Program | undefined
beforeAll(async () => {
  bundle = await bundleProgram()
  disk = why === undefined ? openDisk() : openFolder()
})
afterEach(() => server?.stop('SIGKILL'))
afterAll(async () => {
  disk.remove()
  await bundle.remove()
})

describe('a server whose power goes again and again while people write', () => {
  const writers = new Writers()
  const moments = Array.from({ length: 8 }, () => Math.round(300 + Math.random() * 1_200))

  it.each(moments)(
    'forgets no edit that was shown or said to be saved, nor whose is whose, after %d ms',
    async (ms) => {
      const before = await bundle.start(disk.folder)
      server = before
      let left = disk
      await writers.workUntil(before.port, ms, async () => {
        before.halt()
        await sleep(SETTLE)
        left = disk.afterPowerLoss()
        await before.stop('SIGKILL')
      })
      disk.remove()
      disk = left
      server = await bundle.start(disk.folder)
      expect(await writers.lostOn(server.port)).toBe(0)
      await writers.comeBack(server.port)
    },
  )
})

describe('a disk without power', () => {
  it('has what was synced, and where there is a real one, nothing else', () => {
    const write = (name: string) => writeFileSync(join(disk.folder, name), name)
    write('synced')
    const file = openSync(join(disk.folder, 'synced'), 'r')
    fsyncSync(file)
    closeSync(file)
    write('forgotten')
    const left = disk.afterPowerLoss()
    expect(existsSync(join(left.folder, 'synced'))).toBe(true)
    expect(existsSync(join(left.folder, 'forgotten'))).toBe(why !== undefined)
    left.remove()
  })
})
