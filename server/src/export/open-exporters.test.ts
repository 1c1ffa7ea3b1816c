import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Board } from '@samtavle/shared/board/board'
import { seed } from '@samtavle/shared/board/new-board'
import { lookOf, type Look } from '@samtavle/shared/drawing/look'
import type { ExportRequest } from '@samtavle/shared/exports/exporter'
import { buildExporters } from './exporters.ts'
import { openExporters, type ThreadedExporters } from './open-exporters.ts'

let threaded: ThreadedExporters
beforeEach(() => {
  threaded = openExporters()
})
afterEach(() => threaded.close())

function request(): ExportRequest {
  const board = new Board(new Y.Doc())
  const objects = [{ id: 'note', type: 'sticky', x: 0, y: 0, texts: { '': 'Æble' } }]
  seed(board, { title: 'Mål', template: null, locale: 'da', source: null, objects })
  return { board, scope: { kind: 'board' }, look: lookOf('light', 'da') }
}

describe('exporting on a thread', () => {
  it('gives the same as exporting here', async () => {
    const here = buildExporters(() => new Date())
    for (const id of ['svg', 'png', 'json'] as const) {
      expect(Buffer.from(await threaded.exporters[id].run(request()))).toEqual(
        Buffer.from(await here[id].run(request())),
      )
    }
    for (const id of ['svg', 'png', 'pdf', 'json'] as const) {
      const { extension, mediaType } = here[id]
      expect(threaded.exporters[id]).toMatchObject({ extension, mediaType })
    }
  })

  it('leaves this thread free meanwhile', async () => {
    let beats = 0
    const timer = setInterval(() => (beats += 1), 5)
    await threaded.exporters.pdf.run(request())
    clearInterval(timer)
    expect(beats).toBeGreaterThan(10)
  })

  it('fails for the one that can’t be drawn, and goes on', async () => {
    const { svg } = threaded.exporters
    const broken = { ...request(), look: null as unknown as Look }
    const [failed, drawn] = await Promise.allSettled([svg.run(broken), svg.run(request())])
    expect([failed.status, drawn.status]).toEqual(['rejected', 'fulfilled'])
  })

  it('begins anew after it was stopped', async () => {
    const cut = threaded.exporters.svg.run(request())
    await threaded.close()
    await expect(cut).rejects.toThrow('has stopped')
    expect((await threaded.exporters.svg.run(request())).length).toBeGreaterThan(100)
  })
})
