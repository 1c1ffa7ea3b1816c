import type { Locale } from '@samtavle/shared/drawing/look'
import type { Board } from '@samtavle/shared/board/board'
import type { Exporter } from '@samtavle/shared/exports/exporter'
import type { Api, Refusal } from '../../../connection/api.ts'

/** The server said no; the dialog has words for each refusal. */
export class ExportRefused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal)
    this.refusal = refusal
  }
}

/** PDF is the server's work: it has the tags, the fonts and the time. */
export function pdfExporter(
  api: Api,
  boardId: string,
  locale: Locale,
  signal: AbortSignal,
): Exporter<Board, Blob> {
  return {
    extension: 'pdf',
    mediaType: 'application/pdf',
    async run({ scope }, onProgress) {
      const query = new URLSearchParams({ locale, ...(scope.kind === 'frame' && { frame: scope.id }) })
      const answer = await api.export(boardId, 'pdf', query, signal)
      if (!answer.ok) throw new ExportRefused(answer.refusal)
      return readAll(answer.value, onProgress)
    },
  }
}

async function readAll(response: Response, onProgress?: (done: number) => void): Promise<Blob> {
  const expected = Number(response.headers.get('content-length') ?? 0)
  const chunks: BlobPart[] = []
  let received = 0
  const reader = response.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    chunks.push(read.value)
    received += read.value.length
    if (expected > 0) onProgress?.(received / expected)
  }
  return new Blob(chunks, { type: 'application/pdf' })
}
