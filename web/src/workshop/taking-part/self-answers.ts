import type { Ballot } from '@samtavle/shared/workshop/rounds/ballot'

/** Answers for oneself: kept for this tab alone, and never sent anywhere. */
export interface SelfAnswers {
  read(): Ballot | null
  write(ballot: Ballot | null): void
}

type Keeping = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Without a place to keep them (as in some private windows) they last as long as the form is open. */
export function openSelfAnswers(keeping: Keeping | undefined, boardId: string, step: string): SelfAnswers {
  const key = `samtavle:self:${boardId}:${step}`
  return {
    read() {
      const kept: unknown = JSON.parse(keeping?.getItem(key) ?? 'null')
      return isBallot(kept) ? kept : null
    },
    write(ballot) {
      if (ballot) keeping?.setItem(key, JSON.stringify(ballot))
      else keeping?.removeItem(key)
    },
  }
}

/** Our own writing: nobody else has a say in this tab's storage. */
function isBallot(kept: unknown): kept is Ballot {
  return typeof kept === 'object' && kept !== null && 'ratings' in kept
}
