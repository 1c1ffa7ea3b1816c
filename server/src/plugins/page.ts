import { existsSync } from 'node:fs'
import { join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'

export interface PageOptions {
  /** The built page: `index.html`, and `assets/` whose names change with what is in them. */
  readonly pageDir: string
}

const views = ['/', '/join', '/test', '/b/*']
const YEAR = 365 * 24 * 60 * 60
const NOT_BUILT = 'The page has not been built. Run: pnpm build\n'

/** The page and its assets; the page itself reads the address and shows the right view, or that there is none. */
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
    app.setNotFoundHandler((request, reply) =>
      isPerson(request)
        ? reply.code(404).sendFile('index.html', { etag: false, lastModified: false })
        : reply.refuse('no-such-path'),
    )
  },
  { name: 'page', fastify: '5.x' },
)

/** Somebody at a browser's address bar, and not a program, nor a page that fetches one of its parts. */
function isPerson({ headers, url }: FastifyRequest): boolean {
  return !url.startsWith('/api/') && headers.accept?.includes('text/html') === true
}

function caching(path: string): string {
  return path.includes(`${sep}assets${sep}`) ? `public, max-age=${YEAR}, immutable` : 'no-cache'
}

function serveNothing(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => reply.refuse('no-such-path'))
  for (const view of views)
    app.get(view, { schema: { hide: true } }, (_request, reply) =>
      reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT),
    )
}
