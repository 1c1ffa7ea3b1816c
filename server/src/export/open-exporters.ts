import type { Worker } from 'node:worker_threads'
import * as Y from 'yjs'
import type { Exporter, Exporters, ExportRequest, FormatId } from '@samtavle/shared/exports/exporter'
import { jsonExporter } from '@samtavle/shared/exports/json'
import { startThread } from '../start-thread.ts'
import type { ExportOrder, ExportReport } from './export-messages.ts'

export interface ThreadedExporters {
  readonly exporters: Exporters
  close(): Promise<void>
}

interface Waiting {
  resolve(bytes: Uint8Array): void
  reject(reason: Error): void
}

/** Exporters that work on a thread of their own; it starts with the first export, and anew should it ever die. */
export function openExporters(): ThreadedExporters {
  let thread: DrawingThread | undefined
  const draw = (format: FormatId, request: ExportRequest) => {
    if (!thread?.alive) thread = new DrawingThread()
    return thread.draw(format, request)
  }
  const onThread = (format: FormatId, mediaType: string): Exporter => ({
    extension: format,
    mediaType,
    run: (request) => draw(format, request),
  })
  return {
    exporters: {
      png: onThread('png', 'image/png'),
      svg: onThread('svg', 'image/svg+xml'),
      pdf: onThread('pdf', 'application/pdf'),
      json: jsonExporter,
    },
    close: async () => thread?.close(),
  }
}

class DrawingThread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0
  alive = true

  constructor() {
    this.#worker = startThread('export-thread', import.meta.url)
    this.#worker.on('message', (report: ExportReport) => this.#settle(report))
    this.#worker.on('error', (error) => this.#stop(error))
    this.#worker.on('exit', () => this.#stop(new Error('the thread that draws has stopped')))
  }

  draw(format: FormatId, { board, scope, look }: ExportRequest): Promise<Uint8Array> {
    const id = (this.#lastId += 1)
    const order: ExportOrder = { id, format, scope, look, document: Y.encodeStateAsUpdate(board.doc) }
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage(order, [])
    })
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #settle(report: ExportReport): void {
    const asker = this.#waiting.get(report.id)
    this.#waiting.delete(report.id)
    if (report.kind === 'done') asker?.resolve(report.bytes)
    else asker?.reject(new Error(report.reason))
  }

  #stop(reason: Error): void {
    this.alive = false
    for (const asker of this.#waiting.values()) asker.reject(reason)
    this.#waiting.clear()
  }
}
