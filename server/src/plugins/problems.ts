import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { problems, type Problem, type ProblemCode } from '@samtavle/shared/protocol/http'
import { Stopping } from '../sync/rooms/stopping.ts'

declare module 'fastify' {
  interface FastifyReply {
    /** Answers with a problem (RFC 9457); `detail` is for the people who write programs. */
    refuse(code: ProblemCode, detail?: string): FastifyReply
  }
}

const problemType = 'application/problem+json; charset=utf-8'

const titles = {
  'invalid-request': 'The request does not follow the schema',
  'invalid-file': 'The file is not a board that can be read',
  'no-such-template': 'There is no template of that id',
  'no-session': 'Join the board first',
  'not-allowed': 'Your role on this board does not allow it',
  'foreign-origin': 'Pages of other sites may not do this',
  'no-such-path': 'There is nothing at this address',
  'no-such-board': 'The board does not exist, or no longer',
  'no-such-frame': 'The board has no such frame',
  'no-such-image': 'Nothing that you may see on the board shows such a picture',
  'unknown-link': 'The link opens no board, or no longer',
  'unknown-code': 'The code opens no board, or no longer',
  'too-large': 'The body is larger than is read here',
  'no-image': 'The body is no PNG, JPEG, WebP or GIF that can be read',
  'too-many-pixels': 'The picture has too many pixels',
  'no-room': 'The pictures of this board take up all that they may',
  'wrong-media-type': 'The body is of another kind than is read here',
  'too-many': 'Too many attempts; wait as long as Retry-After says',
  'internal-error': 'Something went wrong here',
  'not-ready': 'Nothing can be stored at the moment',
} as const satisfies Record<ProblemCode, string>

const codesOfFramework: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrong-media-type',
  FST_ERR_NOT_FOUND: 'no-such-path',
}

export function problemOf(code: ProblemCode, detail?: string): Problem {
  const problem = { type: `urn:samtavle:problem:${code}`, title: titles[code], status: problems[code], code }
  return detail === undefined ? problem : { ...problem, detail }
}

/** Every error leaves as a problem with a code of ours: refusals, invalid requests and bugs alike. */
export default fp(
  async (app) => {
    app.decorateReply('refuse', function (code, detail) {
      return refuse(this, code, detail)
    })
    app.setErrorHandler(onError)
  },
  { name: 'problems', fastify: '5.x' },
)

/** Also for what fails before a route is found, when a reply has no decorators yet. */
export function onError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const code = error instanceof Stopping ? 'not-ready' : codeOf(error)
  if (code !== 'internal-error') return refuse(reply, code, error.message)
  request.log.error({ err: error }, 'request failed')
  return refuse(reply, code)
}

function refuse(reply: FastifyReply, code: ProblemCode, detail?: string): FastifyReply {
  return reply.code(problems[code]).type(problemType).send(problemOf(code, detail))
}

function codeOf({ code, statusCode = 500 }: FastifyError): ProblemCode {
  if (statusCode === 429) return 'too-many'
  return codesOfFramework[code] ?? (statusCode < 500 ? 'invalid-request' : 'internal-error')
}
