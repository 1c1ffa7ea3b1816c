/** What a step's clock shows, and in how many milliseconds it shows something else. */
export interface ClockFace {
  /** Whole minutes and seconds, «4:05»; of the time that is over when `isOver`. */
  readonly digits: string
  readonly isOver: boolean
  readonly nextIn: number
}

const second = 1000

/** Begins at what the clock was set to, shows 0:00 for a second, and goes on to what is over. */
export function clockFace(leftMs: number): ClockFace {
  const left = Math.ceil(leftMs / second)
  const isOver = left < 0
  return {
    digits: digits(Math.abs(left)),
    isOver,
    nextIn: Math.max(1, leftMs - (left - 1) * second),
  }
}

function digits(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

export type Milestone = 'half' | 'minute' | 'end'

const minute = 60_000

/** What is worth saying aloud between two looks at the clock; the latest, when a sleep has passed several. */
export function milestoneBetween(totalMs: number, before: number, now: number): Milestone | undefined {
  const passed = (at: number) => before > at && now <= at
  if (passed(0)) return 'end'
  if (totalMs > minute && passed(minute)) return 'minute'
  return totalMs / 2 > minute && passed(totalMs / 2) ? 'half' : undefined
}
