import type { LinkRole, Sector } from '@samtavle/shared/access/person'
import type { CreateBoard, CreatedBoard, Joined } from '@samtavle/shared/protocol/http'

/** A board made over HTTP, as a program would. */
export function makeBoard(server: string, board: CreateBoard = {}): Promise<CreatedBoard> {
  return post(`${server}/api/boards`, board)
}

export interface Newcomer {
  readonly role: LinkRole
  readonly alias: string
  readonly sector?: Sector
  /** Of an earlier visit, which this one goes on with. */
  readonly token?: string
}

/** A session on the board, to use as `Bearer` or `?token=`. */
export function joinBoard(
  server: string,
  board: CreatedBoard,
  { role, alias, sector, token }: Newcomer,
): Promise<Joined> {
  const body = { secret: board.secrets[role], alias, sector: sector ?? null }
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
  return post(`${server}/api/boards/${board.id}/join`, body, headers)
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

async function post<Result>(
  address: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Result> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Result
}
