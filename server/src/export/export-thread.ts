import { parentPort } from 'node:worker_threads'
import * as Y from 'yjs'
import { Board } from '@samtavle/shared/board/board'
import type { Exporters } from '@samtavle/shared/exports/exporter'
import { answerOrders } from '../threads/asked-thread.ts'
import { takingTurns } from '../timing/taking-turns.ts'
import type { ExportOrder } from './export-messages.ts'
import { buildExporters } from './exporters.ts'

/** The thread that draws: a second of it on the server's own thread would be a second in which nobody sees anything. */

async function fulfil(exporters: Exporters, order: ExportOrder): Promise<Uint8Array> {
  const { format, document, scope, look, images } = order
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, document)
    return await exporters[format].run({ board: new Board(doc), scope, look, images })
  } finally {
    doc.destroy()
  }
}

if (parentPort) {
  const exporters = buildExporters(() => new Date())
  // A large picture takes hundreds of megabytes while it is made; one at a time is what a small server can bear.
  const inTurn = takingTurns()
  answerOrders(parentPort, (order) => inTurn(() => fulfil(exporters, order as ExportOrder)))
}
