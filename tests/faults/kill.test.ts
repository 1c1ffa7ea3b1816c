import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleProgram, type Bundle, type Program } from '../support/program.ts'
import { editsPerSecond, Writers } from './writers.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'samtavle-kill-'))
let bundle: Bundle
let server: Program
beforeAll(async () => {
  bundle = await bundleProgram()
  server = await bundle.start(dataDir)
})
afterAll(async () => {
  await server.stop('SIGKILL')
  await bundle.remove()
  rmSync(dataDir, { recursive: true })
})

describe(`a server that is killed again and again while people make ${editsPerSecond} edits a second`, () => {
  const writers = new Writers()
  const lives = Array.from({ length: 25 }, () => Math.round(300 + Math.random() * 1_200))

  it.each(lives)(
    'forgets no edit that was shown or said to be saved, nor whose is whose, after %d ms',
    async (ms) => {
      await writers.workUntil(server.port, ms, () => server.stop('SIGKILL'))
      server = await bundle.start(dataDir)
      expect(await writers.lostOn(server.port)).toBe(0)
      expect(await writers.closeCodeOfForger(server.port)).toBe(closeCodes.forked)
      await writers.comeBack(server.port)
    },
  )

  it('loses nothing either when it is asked to stop', async () => {
    await writers.workUntil(server.port, 1_000, () => server.stop('SIGTERM'))
    server = await bundle.start(dataDir)
    expect(await writers.lostOn(server.port)).toBe(0)
  })
})
