import type { BoardRecord } from '@samtavle/server/stores/board-store'

/** A board of which only its name and its code matter. */
export function boardRecord(id: string, code: string): BoardRecord {
  return {
    id,
    code,
    secretHashes: { facilitator: 'f', participant: 'p', observer: 'o' },
    template: null,
    locale: 'da',
    createdAt: 1,
    generation: 1,
  }
}
