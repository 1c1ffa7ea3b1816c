import type { LinkRole } from '@samtavle/shared/access/person'
import type { KnownBoard } from '../../known-boards.ts'

/** What this device can hand on: the links whose secrets it knows, and for participants the code as a way round. */
export interface BoardLinks {
  readonly code: string | undefined
  readonly of: (role: LinkRole) => string | undefined
}

export function boardLinks(origin: string, boardId: string, known: KnownBoard | undefined): BoardLinks {
  const code = known?.code
  return {
    code,
    of(role) {
      const secret = known?.secrets?.[role]
      if (secret) return `${origin}/b/${boardId}#${secret}`
      return role === 'participant' && code ? `${origin}/join?code=${code}` : undefined
    },
  }
}
