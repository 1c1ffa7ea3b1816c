import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { isFromThisMachine, isLocalHost } from '../access/from-this-machine.ts'
import { hashOf, sameHash } from '../access/secrets.ts'
import type { Config } from '../config.ts'
import { refusals, type App, type RouteDeps } from './route.ts'

const Text = { description: "Prometheus' text format", content: { 'text/plain': { schema: Type.String() } } }

export function metricsRoutes(app: App, { config, metrics }: RouteDeps): void {
  app.get(
    '/metrics',
    {
      config: { whileStopping: true },
      schema: {
        summary: 'What Prometheus reads: with METRICS_TOKEN, or without it from the same machine',
        response: { 200: Text, ...refusals },
      },
    },
    async (request, reply) => {
      // Never public by accident: for all others it isn't there.
      if (!mayRead(request, config)) return reply.refuse('no-such-path')
      const { mediaType, text } = await metrics.read()
      return reply.type(mediaType).header('cache-control', 'no-store').send(text)
    },
  )
}

/** A server that has an address for others stands behind something that may pass everything on. */
function mayRead({ headers, raw }: FastifyRequest, { metricsToken, publicUrl }: Config): boolean {
  if (metricsToken !== undefined) {
    return sameHash(hashOf(headers.authorization ?? ''), hashOf(`Bearer ${metricsToken}`))
  }
  return isFromThisMachine(raw) && isLocalHost(publicUrl?.host ?? 'localhost')
}
