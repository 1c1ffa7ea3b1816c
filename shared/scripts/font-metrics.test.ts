import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { fontMetrics } from './font-metrics.ts'

it('measures with the advances of the font that is installed', async () => {
  const committed = await readFile(new URL('../src/drawing/font-metrics.ts', import.meta.url), 'utf8')
  expect(committed).toBe(fontMetrics())
})
