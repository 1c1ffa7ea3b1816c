import fp from 'fastify-plugin'

/** One line per request: never its body, its query, its headers or the address that it came from. */
export default fp(
  async (app) => {
    app.addHook('onResponse', async (request, reply) => {
      const level = request.url.startsWith('/api/') ? 'info' : 'debug'
      const [path] = request.url.split('?', 1)
      request.log[level](
        { method: request.method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
        'request',
      )
    })
  },
  { name: 'request-log', fastify: '5.x' },
)
