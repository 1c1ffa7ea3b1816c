import { Type } from 'typebox'
import { refusals, type App, type RouteDeps } from './route.ts'

const Ok = Type.Object({ ok: Type.Literal(true) })
const ok = { ok: true } as const

export function healthRoutes(app: App, { stores }: RouteDeps): void {
  app.get(
    '/healthz',
    { schema: { summary: 'Whether the process answers', response: { 200: Ok, ...refusals } } },
    async () => ok,
  )

  app.get(
    '/readyz',
    { schema: { summary: 'Whether boards can be stored', response: { 200: Ok, ...refusals } } },
    async (request, reply) => {
      try {
        await stores.check()
        return ok
      } catch (error) {
        request.log.error({ err: error }, 'the store cannot be written')
        return reply.refuse('not-ready')
      }
    },
  )
}
