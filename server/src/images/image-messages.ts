import type { Remade } from './remake.ts'

/** What is asked of the process that reads pictures, one at a time. */
export interface ImageOrder {
  readonly bytes: Uint8Array
  /** Whether it may be one that we have made before, which then stays as it is. */
  readonly keep: boolean
}

export type ImageAnswer = Remade
