import { Type } from 'typebox'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import { BoardId, RenewedLink, LinkRoleSchema } from '@samtavle/shared/protocol/http'
import { originOf } from '../access/origin.ts'
import { hashOf, newSecret } from '../access/secrets.ts'
import { visit } from '../access/visit.ts'
import { linkTo, withFreeCode } from './found-board.ts'
import { refusals, security, type App, type RouteDeps } from './route.ts'

export function linkRoutes(app: App, { stores, reception, rooms, workshops, config }: RouteDeps): void {
  const { boards } = stores

  app.post(
    '/api/boards/:id/secrets/:role/renew',
    {
      schema: {
        summary: 'Renew a link: the old one stops working, and everyone who came in by it must join again',
        params: Type.Object({ id: BoardId, role: LinkRoleSchema }),
        security,
        response: { 200: RenewedLink, ...refusals },
      },
    },
    async (request, reply) => {
      const { id, role } = request.params
      const visited = await visit(reception, request, id)
      if (visited.kind === 'out') return reply.refuse(visited.because)
      if (visited.role !== 'facilitator') return reply.refuse('not-allowed')
      const secret = newSecret()
      const renew = (code?: string) =>
        boards.renewSecret(id, { role, secretHash: hashOf(secret), ...(code !== undefined && { code }) })
      // The code opens the same door as the participants' link.
      const renewed =
        role === 'participant' ? await withFreeCode(renew) : { code: undefined, taken: await renew() }
      if (!renewed.taken) return reply.refuse('no-such-board')
      const { code } = renewed
      const people = new Set(renewed.taken)
      await rooms.expel(id, people, closeCodes.unauthorized, 'the link was renewed')
      await workshops.dismiss(id, people, 'unauthorized')
      const link = linkTo(originOf(request, config.publicUrl), id, secret)
      return { secret, link, ...(code !== undefined && { code }) }
    },
  )
}
