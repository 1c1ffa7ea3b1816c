import { Type } from 'typebox'
import { leads } from '@samtavle/shared/access/person'
import { seed } from '@samtavle/shared/board/new-board'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import { BoardInfo, CreateBoard, CreatedBoard } from '@samtavle/shared/protocol/http'
import { templateOf } from '@samtavle/templates/registry'
import { originOf } from '../access/origin.ts'
import { visit } from '../access/visit.ts'
import { foundBoard } from './found-board.ts'
import { BoardPath, refusals, security, type App, type RouteDeps } from './route.ts'

const HOUR = 60 * 60 * 1000
const untitled = { da: 'Ny tavle', en: 'New board' }

export function boardRoutes(app: App, deps: RouteDeps): void {
  const { config, stores, rooms, workshops, reception } = deps

  app.post(
    '/api/boards',
    {
      config: { rateLimit: { max: config.limits.boardsPerHour, timeWindow: HOUR } },
      schema: {
        summary: 'Make a board, from a template or empty',
        body: CreateBoard,
        response: { 201: CreatedBoard, ...refusals },
      },
    },
    async (request, reply) => {
      const { locale = config.defaultLocale, title } = request.body
      const template = request.body.template === undefined ? null : templateOf(request.body.template)
      if (template === undefined) return reply.refuse('no-such-template')
      const created = await foundBoard(deps, {
        template: template?.id ?? null,
        locale,
        origin: originOf(request, config.publicUrl),
        fill: (board) =>
          seed(board, {
            title: title?.trim() || (template?.title(locale) ?? untitled[locale]),
            template: template?.id ?? null,
            locale,
            source: template?.source(locale) ?? null,
            objects: template?.objects(locale) ?? [],
          }),
      })
      return reply.code(201).header('location', `/api/boards/${created.id}`).send(created)
    },
  )

  app.get(
    '/api/boards/:id',
    {
      schema: {
        summary: 'What you may know of a board',
        params: BoardPath,
        security,
        response: { 200: BoardInfo, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const visited = await visit(reception, request, id)
      if (visited.kind === 'out') return reply.refuse(visited.because)
      const { code, createdAt, generation } = visited.board
      const { role } = visited
      const { participantId, alias, sector } = visited.session
      const { title, template, locale } = (await rooms.open(id)).board.meta
      const { imageBytes } = config.limits
      const at = new Date(createdAt).toISOString()
      const info = { id, title, template, locale, generation, createdAt: at, imageBytes }
      const you = { participantId, role, alias, sector }
      return leads(role) ? { ...info, you, code } : { ...info, you }
    },
  )

  app.delete(
    '/api/boards/:id',
    {
      schema: {
        summary: 'Delete a board for good, with everything written on it',
        params: BoardPath,
        security,
        response: { 204: Type.Null(), ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const visited = await visit(reception, request, id)
      if (visited.kind === 'out') return reply.refuse(visited.because)
      if (visited.role !== 'facilitator') return reply.refuse('not-allowed')
      await stores.boards.remove(id)
      await rooms.drop(id, closeCodes.gone)
      await workshops.drop(id)
      // What was on its way to the log when the room closed.
      await stores.boards.remove(id)
      return reply.code(204).send(null)
    },
  )
}
