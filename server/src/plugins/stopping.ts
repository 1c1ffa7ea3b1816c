import fp from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answers until the process ends: what tells how the server fares. */
    readonly whileStopping?: true
  }
}

export interface StoppingOptions {
  readonly isStopping: () => boolean
}

/** Whoever asks while the server stops is to come back later, or to go to another. */
export default fp<StoppingOptions>(
  async (app, { isStopping }) => {
    app.addHook('onRequest', async (request, reply) => {
      if (!isStopping() || request.routeOptions.config.whileStopping) return
      return reply.refuse('not-ready', 'the server is stopping')
    })
  },
  { name: 'stopping', fastify: '5.x', dependencies: ['problems'] },
)
