import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { LogController, type FastifyBaseLogger } from 'fastify'
import { authenticate } from './access/authenticate.ts'
import { Guesses } from './access/guesses.ts'
import { isOwnOrigin } from './access/origin.ts'
import { Sessions } from './access/sessions.ts'
import type { Reception } from './access/visit.ts'
import { ShownLately } from './images/shown-lately.ts'
import { sweepImages } from './images/sweep-images.ts'
import { logHappenings } from './logging/log-happenings.ts'
import openapi from './plugins/openapi.ts'
import page from './plugins/page.ts'
import problems, { onError } from './plugins/problems.ts'
import requestLog from './plugins/request-log.ts'
import requestTimes from './plugins/request-times.ts'
import sameOrigin from './plugins/same-origin.ts'
import securityHeaders from './plugins/security-headers.ts'
import stopping from './plugins/stopping.ts'
import { boardRoutes } from './routes/boards.ts'
import { exportRoutes } from './routes/exports.ts'
import { healthRoutes } from './routes/health.ts'
import { imageRoutes } from './routes/images.ts'
import { importRoutes } from './routes/imports.ts'
import { joiningRoutes } from './routes/joining.ts'
import { linkRoutes } from './routes/links.ts'
import { metricsRoutes } from './routes/metrics.ts'
import type { App, RouteDeps } from './routes/route.ts'
import { templateRoutes } from './routes/templates.ts'
import { attachSync } from './transports/attach-sync.ts'
import { openSocketIo } from './transports/open-socket-io.ts'
import { attachWorkshop } from './transports/socket-io-workshop.ts'

export interface AppDeps extends Omit<RouteDeps, 'sessions' | 'guesses' | 'reception' | 'shownLately'> {
  readonly logger: FastifyBaseLogger
  /** The built page. */
  readonly pageDir: string
}

/** As good as the slowest setting for a page, in a tenth of the time: it is done anew for everyone who comes. */
const BROTLI_QUALITY = 5

const routes = [
  healthRoutes,
  metricsRoutes,
  templateRoutes,
  boardRoutes,
  importRoutes,
  joiningRoutes,
  linkRoutes,
  exportRoutes,
  imageRoutes,
]

/** Everything that is served, in order. */
export async function buildApp({ logger, pageDir, ...deps }: AppDeps): Promise<App> {
  const { config, stores, rooms, workshops, metrics } = deps
  const { publicUrl, trustProxy, limits } = config
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy,
    // What is asked while we stop gets an answer of ours: one plugin refuses, and health is told to the end.
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => void onError(error, request, reply),
    // What a program sends must be right; a guess at what it meant could be wrong.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false } },
  }).withTypeProvider<TypeBoxTypeProvider>()
  // No form of another site can send JSON.
  app.removeContentTypeParser('text/plain')
  await app.register(problems)
  await app.register(requestLog)
  await app.register(requestTimes, { answered: metrics.answered })
  await app.register(stopping, { isStopping: () => rooms.stopping })
  await app.register(securityHeaders)
  await app.register(sameOrigin, { publicUrl })
  await app.register(rateLimit, { global: false })
  await app.register(cookie)
  await app.register(compress, {
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  })
  await app.register(openapi)
  await app.register(page, { pageDir })

  const sessions = new Sessions(stores.boards, deps.now)
  const guesses = new Guesses(limits.wrongCodes, deps.now)
  const reception: Reception = {
    boards: stores.boards,
    sessions,
    whoIs: (session) => workshops.whoIs(session),
  }
  const shownLately = new ShownLately(deps.now)
  const stopFollowing = shownLately.follow(rooms)
  for (const add of routes) add(app, { ...deps, sessions, reception, guesses, shownLately })

  const io = openSocketIo(app.server, {
    isOwnOrigin: (origin, { headers }) => isOwnOrigin(origin, headers.host, publicUrl),
  })
  const detach = attachSync(app.server, io, {
    rooms,
    authenticate: (request, boardId) => authenticate({ ...reception, publicUrl }, request, boardId),
  })
  const detachWorkshops = attachWorkshop(io, {
    workshops,
    reception,
    limits: rooms.limits,
    now: deps.now,
    meter: metrics.workshops,
    report: logHappenings(logger),
  })
  const { log, images } = stores
  const stopSweeping = sweepImages({ rooms, log, images, now: deps.now, report: logHappenings(logger) })
  app.addHook('preClose', async () => {
    stopSweeping()
    stopFollowing()
    await workshops.drain()
    await rooms.drain()
    await workshops.close()
    detachWorkshops()
    detach()
    io.engine.close()
  })
  return app
}
