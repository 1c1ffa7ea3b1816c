/** A step's clock; milliseconds since 1970 of the server's clock. */
export type Timer =
  | { readonly kind: 'none' }
  /** It goes on counting below nothing: the facilitator decides when a step is over. */
  | { readonly kind: 'running'; readonly endsAt: number; readonly totalMs: number }
  | { readonly kind: 'paused'; readonly leftMs: number; readonly totalMs: number }

const minute = 60_000

/** None for a step of no minutes. */
export function timerOf(minutes: number, now: number): Timer {
  const totalMs = minutes * minute
  return totalMs > 0 ? { kind: 'running', endsAt: now + totalMs, totalMs } : { kind: 'none' }
}

/** Milliseconds that are left, negative when the time is over; undefined without a clock. */
export function leftMs(timer: Timer, now: number): number | undefined {
  switch (timer.kind) {
    case 'none':
      return undefined
    case 'running':
      return timer.endsAt - now
    case 'paused':
      return timer.leftMs
  }
}

export function paused(timer: Timer, now: number): Timer {
  if (timer.kind !== 'running') return timer
  return { kind: 'paused', leftMs: timer.endsAt - now, totalMs: timer.totalMs }
}

export function resumed(timer: Timer, now: number): Timer {
  if (timer.kind !== 'paused') return timer
  return { kind: 'running', endsAt: now + timer.leftMs, totalMs: timer.totalMs }
}

/**
 * Adds seconds, or takes off. What is added counts from now when the time is over, since that is what whoever adds two
 * minutes means; taking off ends at nothing.
 */
export function extended(timer: Timer, seconds: number, now: number): Timer {
  const by = seconds * 1000
  const left = Math.max(0, Math.max(0, leftMs(timer, now) ?? 0) + by)
  if (timer.kind === 'none') return by > 0 ? { kind: 'running', endsAt: now + by, totalMs: by } : timer
  const totalMs = Math.max(left, timer.totalMs + by)
  return timer.kind === 'running'
    ? { kind: 'running', endsAt: now + left, totalMs }
    : { kind: 'paused', leftMs: left, totalMs }
}
