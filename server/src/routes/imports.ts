import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { BoardFile, fillBoard, readBoardFile } from '@samtavle/shared/board/board-file'
import { CreatedBoard } from '@samtavle/shared/protocol/http'
import { originOf } from '../access/origin.ts'
import { foundBoard } from './found-board.ts'
import { refusals, type App, type RouteDeps } from './route.ts'

const HOUR = 60 * 60 * 1000

export function importRoutes(app: App, deps: RouteDeps): void {
  const { config } = deps

  app.post(
    '/api/boards/import',
    {
      bodyLimit: config.limits.importBytes,
      config: { rateLimit: { max: config.limits.boardsPerHour, timeWindow: HOUR } },
      schema: {
        summary: 'Make a board from an exported file',
        body: BoardFile,
        response: { 201: CreatedBoard, ...refusals },
      },
      errorHandler: (error, request, reply) => void onUnreadable(error, request, reply),
    },
    async (request, reply) => {
      const file = request.body
      const unsound = file.shapes.findIndex((shape) => !readBoardFile({ ...file, shapes: [shape] }))
      if (unsound >= 0) return reply.refuse('invalid-file', `body/shapes/${unsound} is no shape that we know`)
      if (!readBoardFile(file)) return reply.refuse('invalid-file', 'body/shapes has two shapes of one id')
      const created = await foundBoard(deps, {
        template: file.meta.template,
        locale: file.meta.locale,
        origin: originOf(request, config.publicUrl),
        fill: (board) => fillBoard(board, file),
      })
      return reply.code(201).header('location', `/api/boards/${created.id}`).send(created)
    },
  )
}

/** A body that is no JSON, or not a board file, is the file's fault, and the message says where. */
function onUnreadable(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error.statusCode !== 400) throw error
  return reply.refuse('invalid-file', error.message)
}
