import type { IncomingMessage } from 'node:http'
import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import type { Admission } from '../sync/entrance/entrance.ts'
import { isOwnOrigin } from './origin.ts'
import { visit, type Reception } from './visit.ts'

/** Who opens a WebSocket to a board: browsers by cookie, programs by token. */
export async function authenticate(
  reception: Reception & { readonly publicUrl: URL | undefined },
  request: Pick<IncomingMessage, 'url' | 'headers'>,
  boardId: string,
): Promise<Admission> {
  const { origin, host } = request.headers
  // Browsers let any site open a WebSocket to any other, and send our cookie along.
  if (origin !== undefined && !isOwnOrigin(origin, host, reception.publicUrl))
    return { kind: 'refused', code: closeCodes.forbidden, reason: 'foreign origin' }
  const visited = await visit(reception, request, boardId)
  if (visited.kind === 'in') {
    if (visited.waits) return { kind: 'refused', code: closeCodes.waiting, reason: 'waiting to be let in' }
    const { role } = visited
    const { participantId: id, alias, sector } = visited.session
    return { kind: 'ok', who: { id, alias, role, sector } }
  }
  const code = visited.because === 'no-such-board' ? closeCodes.gone : closeCodes.unauthorized
  return { kind: 'refused', code, reason: visited.because }
}
