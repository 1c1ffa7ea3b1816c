import type { Operations } from './sqlite-operations.ts'

/** What the stores and their thread tell each other. */

export interface Start {
  readonly path: string
  /** A ceiling for the file, in pages of 4 KB; writes above it fail as on a full disk. */
  readonly maxPages?: number
}

export interface Call<K extends keyof Operations = keyof Operations> {
  readonly id: number
  readonly name: K
  readonly args: Parameters<Operations[K]>
}

/** Calls that share a commit, or the last word. */
export type Question = readonly Call[] | 'close'

export interface Answer {
  readonly id: number
  readonly result:
    { readonly kind: 'done'; readonly value: unknown } | { readonly kind: 'failed'; readonly reason: string }
}

export type Report =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unusable'; readonly reason: string }
  | { readonly kind: 'answers'; readonly answers: readonly Answer[] }
