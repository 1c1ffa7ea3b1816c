import type { IncomingMessage } from 'node:http'
import helmet from '@fastify/helmet'
import fp from 'fastify-plugin'

const none = ["'none'"]
const self = ["'self'"]

/** The page may load from here and nowhere else, and no other page may frame it. */
export default fp(
  async (app) => {
    await app.register(helmet, {
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': self,
          'script-src': self,
          'style-src': self,
          'font-src': self,
          'img-src': ["'self'", 'data:', 'blob:'],
          'connect-src': ["'self'", (request) => socketsOf(request)],
          'object-src': none,
          'base-uri': none,
          'form-action': self,
          'frame-ancestors': none,
        },
      },
      frameguard: { action: 'deny' },
      referrerPolicy: { policy: 'no-referrer' },
      // Many run it on a local network over plain HTTP; whoever terminates TLS decides for the whole domain.
      hsts: false,
      originAgentCluster: false,
    })
  },
  { name: 'security-headers', fastify: '5.x' },
)

/** Older Safari does not count WebSockets to the same host as 'self'. */
function socketsOf({ headers: { host } }: Pick<IncomingMessage, 'headers'>): string {
  return host !== undefined && /^[\w.:[\]-]+$/.test(host) ? `ws://${host} wss://${host}` : "'self'"
}
