import contentDisposition from 'content-disposition'
import { Type } from 'typebox'
import type { Board } from '@samtavle/shared/board/board'
import { lookOf } from '@samtavle/shared/drawing/look'
import { formatIds, type Scope } from '@samtavle/shared/exports/exporter'
import { fileName } from '@samtavle/shared/exports/file-name'
import { BoardId, LocaleSchema } from '@samtavle/shared/protocol/http'
import { visit } from '../access/visit.ts'
import { imagesOn } from '../images/shown-images.ts'
import { refusals, security, type App, type RouteDeps } from './route.ts'

const Query = Type.Object({
  /** A frame's id. */
  frame: Type.Optional(Type.String({ maxLength: 64 })),
  /** Ids of shapes, with commas between. */
  selection: Type.Optional(Type.String({ maxLength: 100_000 })),
  locale: Type.Optional(LocaleSchema),
})

/** Of the format's own media type. */
const File = {
  description: 'The file',
  content: { '*/*': { schema: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }) } },
}

export function exportRoutes(app: App, { reception, rooms, stores, exporters }: RouteDeps): void {
  app.get(
    '/api/boards/:id/export/:format',
    {
      config: { rateLimit: { max: 60, timeWindow: 60_000 } },
      schema: {
        summary: 'The board, a frame or some shapes as a file; JSON is always the whole board',
        params: Type.Object({ id: BoardId, format: Type.Enum(formatIds) }),
        querystring: Query,
        security,
        response: { 200: File, ...refusals },
      },
    },
    async (request, reply) => {
      const { id, format } = request.params
      const visited = await visit(reception, request, id)
      if (visited.kind === 'out') return reply.refuse(visited.because)
      if (visited.waits) return reply.refuse('not-allowed')
      const { board } = await rooms.open(id)
      const scope = scopeOf(request.query, board)
      if (!scope) return reply.refuse('no-such-frame')
      const { locale = board.meta.locale } = request.query
      const exporter = exporters[format]
      const name = fileName(board.meta.title, exporter.extension, locale)
      const images = await imagesOn(id, board, stores.images)
      const bytes = await exporter.run({ board, scope, look: lookOf('light', locale), images })
      return reply
        .type(exporter.mediaType)
        .header(
          'content-disposition',
          contentDisposition(name, { fallback: `samtavle.${exporter.extension}` }),
        )
        .header('cache-control', 'no-store')
        .send(bytes)
    },
  )
}

function scopeOf(
  { frame, selection }: { frame?: string; selection?: string },
  board: Board,
): Scope | undefined {
  if (frame !== undefined) return isFrame(board, frame) ? { kind: 'frame', id: frame } : undefined
  if (selection !== undefined) return { kind: 'selection', ids: selection.split(',') }
  return { kind: 'board' }
}

function isFrame(board: Board, id: string): boolean {
  const shape = board.get(id)
  return shape?.type === 'frame'
}
