import { parentPort } from 'node:worker_threads'
import * as Y from 'yjs'
import { Board } from '@samtavle/shared/board/board'
import type { Exporters } from '@samtavle/shared/exports/exporter'
import type { ExportOrder, ExportReport } from './export-messages.ts'
import { buildExporters } from './exporters.ts'
import { takingTurns } from './taking-turns.ts'

/** The thread that draws: a second of it on the server's own thread would be a second in which nobody sees anything. */

async function fulfil(exporters: Exporters, order: ExportOrder): Promise<ExportReport> {
  const { id, format, document, scope, look } = order
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, document)
    const bytes = await exporters[format].run({ board: new Board(doc), scope, look })
    return { id, kind: 'done', bytes }
  } catch (error) {
    return { id, kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
  } finally {
    doc.destroy()
  }
}

function start(port: NonNullable<typeof parentPort>): void {
  const exporters = buildExporters(() => new Date())
  // A large picture takes hundreds of megabytes while it is made; one at a time is what a small server can bear.
  const inTurn = takingTurns()
  port.on('message', (order: ExportOrder) => {
    void inTurn(async () => port.postMessage(await fulfil(exporters, order), []))
  })
}

if (parentPort) start(parentPort)
