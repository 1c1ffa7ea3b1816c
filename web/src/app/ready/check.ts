/** What is tried, in the order in which it is shown. */
export const checks = ['websocket', 'polling', 'roundTrip', 'clock', 'browser', 'storage'] as const
export type Check = (typeof checks)[number]

/** `fair`: one can take part, with something less. `amount` goes into the words: milliseconds, or what is missing. */
export interface Outcome {
  readonly grade: 'good' | 'fair' | 'bad'
  readonly amount?: number | string
}

export type Outcomes = { readonly [C in Check]?: Outcome }

export type Verdict = 'running' | 'green' | 'yellow' | 'red'

/** A missing second way to the server does no harm while the first works. */
export function verdictOf(outcomes: Outcomes): Verdict {
  if (checks.some((check) => !outcomes[check])) return 'running'
  if (checks.some((check) => outcomes[check]?.grade === 'bad')) return 'red'
  return checks.some((check) => check !== 'polling' && outcomes[check]?.grade === 'fair') ? 'yellow' : 'green'
}

/** Whether IT could make it better: something on the way to the server is blocked. */
export function isForIt({ websocket, polling }: Outcomes): boolean {
  return websocket?.grade !== 'good' || polling?.grade !== 'good'
}
