import { BoardFile, fillBoard } from '@samtavle/shared/board/board-file'
import { CreatedBoard, ReplacedBoard } from '@samtavle/shared/protocol/http'
import { originOf } from '../access/origin.ts'
import { visit } from '../access/visit.ts'
import { boardFileBody, flawInFile } from './board-file-body.ts'
import { firstUpdate, foundBoard } from './found-board.ts'
import { BoardPath, refusals, security, type App, type RouteDeps } from './route.ts'

export function importRoutes(app: App, deps: RouteDeps): void {
  const { config, stores, rooms, reception } = deps

  app.post(
    '/api/boards/import',
    {
      ...boardFileBody(config),
      schema: {
        summary: 'Make a board from an exported file',
        body: BoardFile,
        response: { 201: CreatedBoard, ...refusals },
      },
    },
    async (request, reply) => {
      const file = request.body
      const flaw = flawInFile(file)
      if (flaw !== undefined) return reply.refuse('invalid-file', flaw)
      const created = await foundBoard(deps, {
        template: file.meta.template,
        locale: file.meta.locale,
        origin: originOf(request, config.publicUrl),
        fill: (board) => fillBoard(board, file),
      })
      return reply.code(201).header('location', `/api/boards/${created.id}`).send(created)
    },
  )

  app.post(
    '/api/boards/:id/replace',
    {
      ...boardFileBody(config),
      schema: {
        summary:
          'Put the content of an exported file in the place of a board; what was there is gone for good',
        params: BoardPath,
        body: BoardFile,
        security,
        response: { 200: ReplacedBoard, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const visited = await visit(reception, request, id)
      if (visited.kind === 'out') return reply.refuse(visited.because)
      if (visited.role !== 'facilitator') return reply.refuse('not-allowed')
      const file = request.body
      const flaw = flawInFile(file)
      if (flaw !== undefined) return reply.refuse('invalid-file', flaw)
      await rooms.replace(
        id,
        firstUpdate((board) => fillBoard(board, file)),
      )
      const board = await stores.boards.get(id)
      if (board) return { generation: board.generation }
      // It was deleted meanwhile, and nothing of it may stay.
      await stores.boards.remove(id)
      return reply.refuse('no-such-board')
    },
  )
}
