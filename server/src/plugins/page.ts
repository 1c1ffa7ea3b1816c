import { existsSync } from 'node:fs'
import { join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'

export interface PageOptions {
  /** The built page: `index.html`, and `assets/` whose names change with what is in them. */
  readonly pageDir: string
}

const views = ['/', '/join', '/test', '/b/*']
const YEAR = 365 * 24 * 60 * 60
const NOT_BUILT = 'The page has not been built. Run: pnpm build\n'

/** The page and its assets; the page itself reads the address and shows the right view. */
export default fp<PageOptions>(
  async (app, { pageDir }) => {
    if (!existsSync(join(pageDir, 'index.html'))) return serveNothing(app)
    await app.register(fastifyStatic, {
      root: pageDir,
      index: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (response, path) => void response.setHeader('cache-control', caching(path)),
    })
    for (const view of views)
      app.get(view, { schema: { hide: true } }, (_request, reply) => reply.sendFile('index.html'))
  },
  { name: 'page', fastify: '5.x' },
)

function caching(path: string): string {
  return path.includes(`${sep}assets${sep}`) ? `public, max-age=${YEAR}, immutable` : 'no-cache'
}

function serveNothing(app: FastifyInstance): void {
  for (const view of views)
    app.get(view, { schema: { hide: true } }, (_request, reply) =>
      reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT),
    )
}
