import type { LinkRole } from '@samtavle/shared/access/person'
import type { FormatId } from '@samtavle/shared/exports/exporter'
import type {
  BoardInfo,
  CreateBoard,
  CreatedBoard,
  JoinByCode,
  JoinBySecret,
  Joined,
  Preview,
  Problem,
  ProblemCode,
  RenewedLink,
  ReplacedBoard,
} from '@samtavle/shared/protocol/http'

/** Why the server said no, by the problem's own code, or that it could not be asked. */
export type Refusal = ProblemCode | 'unreachable'

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

interface Call {
  method?: 'GET' | 'POST' | 'DELETE'
  body?: unknown
  signal?: AbortSignal
}

/** The server's HTTP interface, as the page uses it; the session's cookie goes along. Refusals are values. */
export class Api {
  readonly #fetch: typeof fetch

  constructor(fetchIt: typeof fetch) {
    this.#fetch = fetchIt
  }

  create(board: CreateBoard): Promise<Answer<CreatedBoard>> {
    return this.#json('/api/boards', { method: 'POST', body: board })
  }

  import(file: unknown): Promise<Answer<CreatedBoard>> {
    return this.#json('/api/boards/import', { method: 'POST', body: file })
  }

  previewLink(boardId: string, secret: string): Promise<Answer<Preview>> {
    return this.#json(`/api/boards/${boardId}/preview`, { method: 'POST', body: { secret } })
  }

  previewCode(code: string): Promise<Answer<Preview>> {
    return this.#json('/api/preview', { method: 'POST', body: { code } })
  }

  joinByLink(boardId: string, body: JoinBySecret): Promise<Answer<Joined>> {
    return this.#json(`/api/boards/${boardId}/join`, { method: 'POST', body })
  }

  joinByCode(body: JoinByCode): Promise<Answer<Joined>> {
    return this.#json('/api/join', { method: 'POST', body })
  }

  board(boardId: string): Promise<Answer<BoardInfo>> {
    return this.#json(`/api/boards/${boardId}`)
  }

  /** Everybody on the board is sent to the new one. */
  replace(boardId: string, file: unknown): Promise<Answer<ReplacedBoard>> {
    return this.#json(`/api/boards/${boardId}/replace`, { method: 'POST', body: file })
  }

  renewLink(boardId: string, role: LinkRole): Promise<Answer<RenewedLink>> {
    return this.#json(`/api/boards/${boardId}/secrets/${role}/renew`, { method: 'POST' })
  }

  async delete(boardId: string): Promise<Answer<null>> {
    const answer = await this.#request(`/api/boards/${boardId}`, { method: 'DELETE' })
    return answer.ok ? { ok: true, value: null } : answer
  }

  async export(
    boardId: string,
    format: FormatId,
    query: URLSearchParams,
    signal: AbortSignal,
  ): Promise<Answer<Response>> {
    return this.#request(`/api/boards/${boardId}/export/${format}?${query}`, { signal })
  }

  async #json<T>(path: string, call: Call = {}): Promise<Answer<T>> {
    const answer = await this.#request(path, call)
    return answer.ok ? { ok: true, value: (await answer.value.json()) as T } : answer
  }

  async #request(path: string, { method = 'GET', body, signal }: Call): Promise<Answer<Response>> {
    try {
      const response = await this.#fetch(path, {
        method,
        signal: signal ?? null,
        ...(body !== undefined && {
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        }),
      })
      return response.ok ? { ok: true, value: response } : { ok: false, refusal: await refusalOf(response) }
    } catch (cause) {
      if (signal?.aborted) throw cause
      return { ok: false, refusal: 'unreachable' }
    }
  }
}

async function refusalOf(response: Response): Promise<Refusal> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
  // Anything else comes from a proxy in between: our server was not reached.
  if (!isProblem) return response.status === 429 ? 'too-many' : 'unreachable'
  const problem = (await response.json()) as Problem
  return problem.code as ProblemCode
}
