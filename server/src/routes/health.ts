import { Type } from 'typebox'
import { StoreProbe, type StoreState } from '../stores/store-probe.ts'
import { refusals, type App, type RouteDeps } from './route.ts'

const Ok = Type.Object({ ok: Type.Literal(true) })
const ok = { ok: true } as const

export function healthRoutes(app: App, { stores, rooms, now }: RouteDeps): void {
  const probe = new StoreProbe({ check: () => stores.check(), onChange: (state) => tell(app, state), now })

  app.get(
    '/healthz',
    {
      config: { whileStopping: true },
      schema: { summary: 'Whether the process answers', response: { 200: Ok, ...refusals } },
    },
    async () => ok,
  )

  app.get(
    '/readyz',
    {
      config: { whileStopping: true },
      schema: {
        summary: 'Whether boards can be stored, and people may be sent here',
        response: { 200: Ok, ...refusals },
      },
    },
    async (_request, reply) => {
      if (rooms.stopping) return reply.refuse('not-ready', 'the server is stopping')
      const { kind } = await probe.ask()
      return kind === 'works' ? ok : reply.refuse('not-ready', `the store ${words[kind]}`)
    },
  )
}

const words = { fails: 'cannot write', stalled: 'does not answer' } as const

function tell({ log }: App, state: StoreState): void {
  switch (state.kind) {
    case 'works':
      return log.info({ event: 'store-ready' }, 'the store can be written again')
    case 'fails':
      return log.error({ event: 'store-unready', err: state.error }, 'the store cannot be written')
    case 'stalled':
      return log.error({ event: 'store-unready' }, 'the store does not answer')
  }
}
