import type { Sector } from '../../access/person.ts'
import type { Option } from './option.ts'

/** What a scale came to. Quartiles are of the given ratings, by the method that `statistics.ts` names. */
export interface Spread {
  /** Ratings given; «don't know» is not among them. */
  readonly n: number
  readonly dontKnow: number
  /** How many gave 1, 2, 3, 4 and 5. */
  readonly counts: readonly [number, number, number, number, number]
  readonly median: number | null
  readonly q1: number | null
  readonly q3: number | null
  /** At least a quarter gave 1 or 2, and at least a quarter 4 or 5. */
  readonly disagreement: boolean
}

/** Hidden where fewer than five have answered, or where the hidden ones could be worked out from it. */
export type SectorCell<T> = ({ readonly kind: 'shown'; readonly n: number } & T) | { readonly kind: 'hidden' }
export type BySector<T> = Readonly<Partial<Record<Sector, SectorCell<T>>>>

export interface ItemScores {
  readonly item: string
  /** By scale. */
  readonly scales: Readonly<Record<string, Spread>>
  /** By scale; empty unless the round was by sector. */
  readonly bySector: Readonly<Record<string, BySector<{ readonly median: number | null }>>>
}

export interface ItemCount {
  readonly item: string
  readonly total: number
  /** 1 for the most; those with the same total share a rank, and nothing breaks the tie. */
  readonly rank: number
  readonly tied: boolean
  /** How many of them a facilitator has cast for the room. */
  readonly forRoom: number
}

export interface ItemOptions {
  readonly item: string
  readonly n: number
  readonly counts: Readonly<Partial<Record<Option, number>>>
  readonly bySector: BySector<{ readonly counts: Readonly<Partial<Record<Option, number>>> }>
}

interface Common {
  /** Votes in all, those for the room included. */
  readonly n: number
  readonly forRoom: number
}

/** What a round came to, item by item in the order of its items. */
export type Results =
  | (Common & { readonly kind: 'scores'; readonly items: readonly ItemScores[] })
  | (Common & { readonly kind: 'counts'; readonly items: readonly ItemCount[] })
  | (Common & {
      readonly kind: 'options'
      readonly options: readonly Option[]
      readonly items: readonly ItemOptions[]
    })
