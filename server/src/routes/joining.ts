import { normalizeIP } from '@fastify/rate-limit'
import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  JoinByCode,
  JoinBySecret,
  Joined,
  Preview,
  PreviewByCode,
  PreviewBySecret,
} from '@samtavle/shared/protocol/http'
import { cleanAlias } from '../access/alias.ts'
import { cookieName } from '../access/credentials.ts'
import { openByCode, openBySecret, type Entrance } from '../access/doors.ts'
import { originOf } from '../access/origin.ts'
import { readCode } from '../access/secrets.ts'
import { SESSION_SECONDS } from '../access/sessions.ts'
import { visit } from '../access/visit.ts'
import { BoardPath, refusals, type App, type RouteDeps } from './route.ts'

/** How somebody asks to come in; `given` is what a wrong guess is known by. */
interface Knock {
  readonly given: string
  readonly entrance: Entrance | undefined
  readonly otherwise: 'unknown-link' | 'unknown-code'
}

export function joiningRoutes(app: App, deps: RouteDeps): void {
  const { boards } = deps.stores

  const bySecret = async (id: string, secret: string): Promise<Knock> => ({
    given: `${id} ${secret}`,
    entrance: await openBySecret(boards, id, secret),
    otherwise: 'unknown-link',
  })
  const byCode = async (code: string): Promise<Knock> => ({
    given: readCode(code),
    entrance: await openByCode(boards, code),
    otherwise: 'unknown-code',
  })

  app.post(
    '/api/boards/:id/join',
    {
      schema: {
        summary: 'Join a board by the secret of one of its links',
        params: BoardPath,
        body: JoinBySecret,
        response: { 200: Joined, ...refusals },
      },
    },
    async (request, reply) => {
      const { secret, ...who } = request.body
      return answer(deps, request, reply, await bySecret(request.params.id, secret), (entrance) =>
        welcome(deps, request, reply, entrance, who),
      )
    },
  )

  app.post(
    '/api/join',
    {
      schema: {
        summary: 'Join a board as a participant by its six-character code',
        body: JoinByCode,
        response: { 200: Joined, ...refusals },
      },
    },
    async (request, reply) => {
      const { code, ...who } = request.body
      return answer(deps, request, reply, await byCode(code), (entrance) =>
        welcome(deps, request, reply, entrance, who),
      )
    },
  )

  app.post(
    '/api/boards/:id/preview',
    {
      schema: {
        summary: 'What a link opens',
        params: BoardPath,
        body: PreviewBySecret,
        response: { 200: Preview, ...refusals },
      },
    },
    async (request, reply) =>
      answer(deps, request, reply, await bySecret(request.params.id, request.body.secret), (entrance) =>
        preview(deps, reply, entrance),
      ),
  )

  app.post(
    '/api/preview',
    {
      schema: { summary: 'What a code opens', body: PreviewByCode, response: { 200: Preview, ...refusals } },
    },
    async (request, reply) =>
      answer(deps, request, reply, await byCode(request.body.code), (entrance) =>
        preview(deps, reply, entrance),
      ),
  )
}

/** Too many wrong guesses are refused before it is told whether this one was right. */
async function answer(
  { guesses }: RouteDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  { given, entrance, otherwise }: Knock,
  open: (entrance: Entrance) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const seconds = guesses.judge(normalizeIP(request.ip), given, entrance !== undefined)
  if (seconds > 0) return reply.header('retry-after', seconds).refuse('too-many')
  return entrance ? open(entrance) : reply.refuse(otherwise)
}

async function welcome(
  deps: RouteDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  { board, role }: Entrance,
  who: Pick<JoinByCode, 'alias' | 'sector'>,
): Promise<FastifyReply> {
  const alias = cleanAlias(who.alias)
  if (alias === undefined) return reply.refuse('invalid-request', 'body/alias must have a visible character')
  const { sessions, config } = deps
  const boardId = board.id
  const { token, participantId } = await sessions.start({
    boardId,
    link: role,
    waits: await wasRemoved(deps, request, boardId),
    alias,
    sector: who.sector,
  })
  return reply
    .setCookie(cookieName(boardId), token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      // What the browser says of its own page: on a local network it may be plain HTTP, whatever the links say.
      secure: (request.headers.origin ?? originOf(request, config.publicUrl)).startsWith('https:'),
      maxAge: SESSION_SECONDS,
    })
    .send({ boardId, token, participantId, role } satisfies Joined)
}

/** Whether the device was here before, and was removed: then whoever has it waits to be let in. */
async function wasRemoved(
  { reception }: RouteDeps,
  request: FastifyRequest,
  boardId: string,
): Promise<boolean> {
  const visited = await visit(reception, request, boardId)
  if (visited.kind === 'out') return visited.because === 'no-session' && visited.removed
  return visited.waits && visited.session.waits
}

async function preview(
  { rooms }: RouteDeps,
  reply: FastifyReply,
  { board, role }: Entrance,
): Promise<FastifyReply> {
  const { title, locale } = (await rooms.open(board.id)).board.meta
  return reply.send({ boardId: board.id, title, locale, role } satisfies Preview)
}
