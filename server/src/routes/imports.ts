import type { IncomingHttpHeaders } from 'node:http'
import { BoardFile, fillBoard } from '@samtavle/shared/board/board-file'
import { CreatedBoard, ReplacedBoard, type ProblemCode } from '@samtavle/shared/protocol/http'
import { originOf } from '../access/origin.ts'
import { visit } from '../access/visit.ts'
import { imagesOfFile, type FileImages } from '../images/images-of-file.ts'
import type { RemadeImage } from '../images/remake.ts'
import { boardFileBody, flawInFile, isTooLarge } from './board-file-body.ts'
import { firstUpdate, foundBoard } from './found-board.ts'
import { BoardPath, refusals, security, type App, type RouteDeps } from './route.ts'

/** What nothing shows any more is not kept in case. */
const AT_ONCE = -1

type ReadFile =
  | Extract<FileImages, { kind: 'read' }>
  | { readonly kind: 'refused'; readonly code: ProblemCode; readonly flaw?: string }

export function importRoutes(app: App, deps: RouteDeps): void {
  const { config, stores, rooms, reception, imageMaker, now } = deps
  const { boardImageBytes } = config.limits
  const read = async (request: { headers: IncomingHttpHeaders; body: BoardFile }): Promise<ReadFile> => {
    if (isTooLarge(request, config)) return { kind: 'refused', code: 'too-large' }
    const flaw = flawInFile(request.body)
    if (flaw !== undefined) return { kind: 'refused', code: 'invalid-file', flaw }
    const images = await imagesOfFile(request.body, imageMaker, boardImageBytes)
    if (images.kind === 'read') return images
    if (images.kind === 'flawed') return { kind: 'refused', code: 'invalid-file', flaw: images.flaw }
    return { kind: 'refused', code: images.kind === 'busy' ? 'too-many' : 'no-room' }
  }

  /** What they are together has been judged. */
  const keep = async (boardId: string, images: readonly RemadeImage[]) => {
    if (images.length > 0)
      await stores.images.put(
        boardId,
        images.map((image) => ({ ...image, boardId })),
        Infinity,
      )
  }

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
      const content = await read(request)
      if (content.kind === 'refused') return reply.refuse(content.code, content.flaw)
      const { file, images } = content
      const created = await foundBoard(deps, {
        template: file.meta.template,
        locale: file.meta.locale,
        origin: originOf(request, config.publicUrl),
        fill: (board) => fillBoard(board, file),
      })
      await keep(created.id, images)
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
      const content = await read(request)
      if (content.kind === 'refused') return reply.refuse(content.code, content.flaw)
      const { file, images } = content
      await keep(id, images)
      await rooms.replace(
        id,
        firstUpdate((board) => fillBoard(board, file)),
      )
      const shown = images.map((image) => image.id)
      await stores.images.sweep(id, shown, now(), AT_ONCE)
      const board = await stores.boards.get(id)
      if (board) return { generation: board.generation }
      // It was deleted meanwhile, and nothing of it may stay.
      await stores.boards.remove(id)
      return reply.refuse('no-such-board')
    },
  )
}
