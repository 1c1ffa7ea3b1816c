import fp from 'fastify-plugin'
import type { Metrics } from '../metrics/metrics.ts'

/** How long each request took, by route and status. */
export default fp<Pick<Metrics, 'answered'>>(
  async (app, { answered }) => {
    app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) =>
      answered({ method, route: routeOptions.url, status: statusCode, ms: elapsedTime }),
    )
  },
  { name: 'request-times', fastify: '5.x' },
)
