import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { openStores } from '@samtavle/server/stores/registry'
import type { Stores } from '@samtavle/server/stores/stores'
import { afterAll, afterEach, beforeEach, describe } from 'vitest'

/** A fresh store per test; a backend that keeps files does so under `folder`. */
const backends: Readonly<Record<string, (folder: string, test: number) => string>> = {
  memory: () => 'memory:',
  sqlite: (folder, test) => `sqlite:${join(folder, `${test}.db`)}`,
}

/** Runs one suite of rules over all backends. */
export function everyStore(port: string, rules: (stores: () => Stores) => void): void {
  describe.each(Object.entries(backends))(`the ${port} of %s`, (_, url) => {
    const folder = mkdtempSync(join(tmpdir(), 'samtavle-contract-'))
    let tests = 0
    let stores: Stores
    beforeEach(async () => {
      stores = await openStores(url(folder, (tests += 1)))
    })
    afterEach(() => stores.close())
    afterAll(() => rmSync(folder, { recursive: true }))
    rules(() => stores)
  })
}
