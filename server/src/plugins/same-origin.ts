import fp from 'fastify-plugin'
import { isOwnOrigin } from '../access/origin.ts'

export interface SameOriginOptions {
  readonly publicUrl: URL | undefined
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Pages of other sites may not change anything here with the visitor's cookie. Programs send no `Origin`. */
export default fp<SameOriginOptions>(
  async (app, { publicUrl }) => {
    app.addHook('onRequest', async (request, reply) => {
      if (safe.has(request.method)) return
      const { origin, 'sec-fetch-site': site } = request.headers
      const isForeign =
        origin === undefined ? site === 'cross-site' : !isOwnOrigin(origin, request.host, publicUrl)
      if (isForeign) return reply.refuse('foreign-origin')
    })
  },
  { name: 'same-origin', fastify: '5.x', dependencies: ['problems'] },
)
