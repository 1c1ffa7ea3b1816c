import type { IncomingHttpHeaders } from 'node:http'
import { fastifyCookie } from '@fastify/cookie'

export function cookieName(boardId: string): string {
  return `samtavle_${boardId}`
}

/** The session token a request carries for a board. What a program says outright goes before the browser's cookie. */
export function tokenOf(
  request: { readonly url?: string | undefined; readonly headers: IncomingHttpHeaders },
  boardId: string,
): string | undefined {
  const { authorization, cookie } = request.headers
  const bearer = authorization?.match(/^Bearer (?<token>\S+)$/i)?.groups?.token
  const query = new URLSearchParams(request.url?.split('?')[1]).get('token')
  return bearer ?? query ?? fastifyCookie.parse(cookie ?? '')[cookieName(boardId)]
}
