/** A step's clock; milliseconds since 1970 of the server's clock. */
export type Timer =
  | { readonly kind: 'none' }
  /** It goes on counting below nothing: the facilitator decides when a step is over. */
  | { readonly kind: 'running'; readonly endsAt: number; readonly totalMs: number }
  | { readonly kind: 'paused'; readonly leftMs: number; readonly totalMs: number }
