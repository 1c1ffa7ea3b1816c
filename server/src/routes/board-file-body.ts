import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { readBoardFile, type BoardFile } from '@samtavle/shared/board/board-file'
import type { Config } from '../config.ts'

const HOUR = 60 * 60 * 1000

/** Spread into a route whose body is a board file: how much is read, how often, and what becomes of what isn't one. */
export function boardFileBody({ limits }: Config) {
  return {
    bodyLimit: limits.importBytes + Math.ceil((limits.boardImageBytes * 4) / 3),
    config: { rateLimit: { max: limits.boardsPerHour, timeWindow: HOUR } },
    errorHandler: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      void onUnreadable(error, request, reply),
  }
}

/** Whether it is too much even without its pictures, which have a limit of their own. */
export function isTooLarge(
  { headers, body }: { headers: IncomingHttpHeaders; body: BoardFile },
  { limits }: Config,
): boolean {
  const { images = [], ...rest } = body
  const pictures = images.reduce((sum, { data }) => sum + data.length, 0)
  const told = headers['content-length']
  const bytes = told === undefined ? JSON.stringify(rest).length : Number(told) - pictures
  return bytes > limits.importBytes
}

/** What is wrong with a file that follows the schema, and where; undefined when nothing is. */
export function flawInFile(file: BoardFile): string | undefined {
  if (readBoardFile(file)) return undefined
  const unsound = file.shapes.findIndex((shape) => !readBoardFile({ ...file, shapes: [shape] }))
  return unsound >= 0
    ? `body/shapes/${unsound} is no shape that we know`
    : 'body/shapes has two shapes of one id'
}

/** A body that is no JSON, or not a board file, is the file's fault, and the message says where. */
function onUnreadable(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error.statusCode !== 400 || error.validationContext === 'params') throw error
  return reply.refuse('invalid-file', error.message)
}
