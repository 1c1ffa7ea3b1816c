/** «4:05», or «−1:05» when time is over. Whole seconds, rounded so that a clock begins at what it was set to. */
export function clockWords(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1000)
  const size = Math.abs(seconds)
  const words = `${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`
  return seconds < 0 ? `−${words}` : words
}

/** Whole minutes, to be read at a glance: how long a step took, how far behind. Less than half a minute is nothing. */
export function wholeMinutes(ms: number): number {
  return Math.sign(ms) * Math.round(Math.abs(ms) / 60_000) || 0
}
