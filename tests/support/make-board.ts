import type { LinkRole, Sector } from '@samtavle/shared/access/person'
import type { CreateBoard, CreatedBoard, Joined } from '@samtavle/shared/protocol/http'

/** A board made over HTTP, as a program would. */
export function makeBoard(server: string, board: CreateBoard = {}): Promise<CreatedBoard> {
  return post(`${server}/api/boards`, board)
}

interface Newcomer {
  readonly role: LinkRole
  readonly alias: string
  readonly sector?: Sector
}

/** A session on the board, to use as `Bearer` or `?token=`. */
export function joinBoard(
  server: string,
  board: CreatedBoard,
  { role, alias, sector }: Newcomer,
): Promise<Joined> {
  const body = { secret: board.secrets[role], alias, sector: sector ?? null }
  return post(`${server}/api/boards/${board.id}/join`, body)
}

/** The answer of an export route, as bytes. */
export async function exportBoard(
  server: string,
  { boardId, token }: Pick<Joined, 'boardId' | 'token'>,
  format: string,
): Promise<Uint8Array> {
  const address = `${server}/api/boards/${boardId}/export/${format}`
  const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
  return new Uint8Array(await answer.arrayBuffer())
}

async function post<Result>(address: string, body: unknown): Promise<Result> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Result
}
