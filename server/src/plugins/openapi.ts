import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import fp from 'fastify-plugin'

export const docsPath = '/api/docs'

/** The interface described by its own schemas, to read and to try. */
export default fp(
  async (app) => {
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'Samtavle',
          version: '1',
          description:
            "Join a board with a link's secret or a code; send the token it answers with as `Authorization: Bearer`.",
        },
        components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
      },
    })
    await app.register(swaggerUi, {
      routePrefix: docsPath,
      theme: { title: 'Samtavle API' },
      // It writes a style into its own markup; nobody else's words are on these pages.
      transformStaticCSP: (policy) => policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
    })
  },
  { name: 'openapi', fastify: '5.x' },
)
