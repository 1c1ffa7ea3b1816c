import type { Readable } from '../../state/store.ts'
import type { FollowState } from './following.ts'

export interface Hold {
  /** By the server's clock, in milliseconds since 1970. */
  readonly until: number
  /** The server's clock. */
  readonly now: () => number
}

/** What one canvas does with the others in a running workshop; fetched when there is one. */
export interface Together {
  /** Shows these frames (Fokusvisning), in place of what was shown so before. */
  goTo(frames: readonly string[], options?: { readonly hold?: Hold | undefined }): void
  /** Ends a hold before its time. */
  letGo(): void
  readonly following: Readable<FollowState>
  /** Follows the leader's view again after having strayed. */
  resume(): void
  /** Follows it no more, and stays where one is. */
  stray(): void
  close(): void
}
