import type { FastifyReply, FastifyRequest } from 'fastify'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { leads } from '@samtavle/shared/access/person'
import { ImagePath, SentImage } from '@samtavle/shared/protocol/http'
import { hiddenNow } from '@samtavle/shared/workshop/policy-now'
import { tokenOf } from '../access/credentials.ts'
import { hashOf } from '../access/secrets.ts'
import { visit, type Visit } from '../access/visit.ts'
import type { Making } from '../images/image-maker.ts'
import { Intake, type NotTaken } from '../images/intake.ts'
import { isShownTo } from '../images/shown-images.ts'
import type { RemadeImage } from '../images/remake.ts'
import { makeRoom } from '../images/sweep-images.ts'
import { BoardPath, refusals, security, type App, type RouteDeps } from './route.ts'

const MINUTE = 60_000
const YEAR = 365 * 24 * 60 * 60
/** How soon one may come again whose picture had to wait behind too many. */
const BUSY_SECONDS = 5
/** For one person: as many pictures at once as anybody pastes, and as many as a board can show. */
const most = { sent: 60, fetched: 3000 } as const
/** A page sends one after the other, and somebody may have a few. Of the largest, so many are in memory at most. */
const atOnce = { perPerson: 4, largest: 8 } as const

/** What is declared; what it is, the bytes say. */
const declared = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'application/octet-stream']

const File = {
  description: 'The picture',
  content: { 'image/*': { schema: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }) } },
}

export function imageRoutes(app: App, deps: RouteDeps): void {
  void app.register(async (scope) => {
    // Left unread until it is known who sends it.
    scope.addContentTypeParser(declared, (_request, body, done) => done(null, body))
    sendingRoute(scope.withTypeProvider<TypeBoxTypeProvider>(), deps)
  })
  fetchingRoute(app, deps)
}

function sendingRoute(app: App, deps: RouteDeps): void {
  const { config, stores, rooms, workshops, reception, imageMaker, now } = deps
  const { log, images } = stores
  const keep = (boardId: string, image: RemadeImage) =>
    images.put(boardId, [{ ...image, boardId }], config.limits.boardImageBytes)
  const eachBytes = config.limits.imageBytes
  const intake = new Intake({
    eachBytes,
    allBytes: atOnce.largest * eachBytes,
    perPerson: atOnce.perPerson,
  })
  app.post(
    '/api/boards/:id/images',
    {
      config: { rateLimit: perPerson(most.sent) },
      schema: {
        summary: 'Send a picture to be kept with the board: PNG, JPEG, WebP or GIF as the body',
        params: BoardPath,
        security,
        response: { 201: SentImage, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const visited = await visit(reception, request, id)
      if (visited.kind === 'out') return reply.refuse(visited.because)
      const { state, policy } = await workshops.open(id)
      if (!mayAdd(visited, policy.add || hiddenNow(state).writing)) return reply.refuse('not-allowed')
      const { participantId } = visited.session
      const making = await intake.take(request.raw, participantId, (bytes) => imageMaker.make(bytes))
      if (making.kind !== 'made') return refuse(making, reply)
      const { image } = making
      if (!(await keep(id, image))) {
        await makeRoom({ rooms, log, images, now }, id)
        if (!(await keep(id, image))) return reply.refuse('no-room')
      }
      return reply.code(201).send({ id: image.id, w: image.w, h: image.h, bytes: image.bytes.length })
    },
  )
}

function fetchingRoute(app: App, { stores, rooms, reception, shownLately }: RouteDeps): void {
  app.get(
    '/api/boards/:id/images/:imageId',
    {
      config: { rateLimit: perPerson(most.fetched) },
      schema: {
        summary: 'A picture that something on the board shows, or that you have hidden yourself',
        params: ImagePath,
        security,
        response: { 200: File, ...refusals },
      },
    },
    async (request, reply) => {
      const { id, imageId } = request.params
      const visited = await visit(reception, request, id)
      if (visited.kind === 'out') return reply.refuse(visited.because)
      if (visited.waits) return reply.refuse('not-allowed')
      const documents = { rooms, log: stores.log, lately: shownLately }
      const { participantId } = visited.session
      // The same answer for what isn't there and what isn't theirs to know of.
      if (!(await isShownTo(documents, id, participantId, imageId))) return reply.refuse('no-such-image')
      const file = await stores.images.get(id, imageId)
      if (!file) return reply.refuse('no-such-image')
      return reply
        .type(file.type)
        .header('cache-control', `private, max-age=${YEAR}, immutable`)
        .header(
          'content-disposition',
          `attachment; filename="${imageId}.${file.type.slice('image/'.length)}"`,
        )
        .header('content-security-policy', "default-src 'none'; sandbox")
        .send(file.bytes)
    },
  )
}

/** Whose step lets them add something, be it for their own eyes. */
function mayAdd({ role, waits }: Extract<Visit, { kind: 'in' }>, stepAllows: boolean): boolean {
  return !waits && role !== 'observer' && (leads(role) || stepAllows)
}

function refuse(making: Exclude<Making | NotTaken, { kind: 'made' }>, reply: FastifyReply): FastifyReply {
  if (making.kind === 'refused') return reply.refuse(making.why)
  // Whatever of it is still on the way is not read.
  if (!reply.request.raw.complete) void reply.header('connection', 'close')
  if (making.kind === 'too-large') return reply.refuse('too-large')
  return reply.header('retry-after', BUSY_SECONDS).refuse('too-many')
}

/** A hospital shares one address; so it is the session that is counted, where there is one. */
function perPerson(max: number) {
  return { max, timeWindow: MINUTE, keyGenerator: sessionOrAddress }
}

function sessionOrAddress(request: FastifyRequest): string {
  const { id = '' } = request.params as { id?: string }
  const token = tokenOf(request, id)
  return token === undefined ? request.ip : hashOf(token)
}
