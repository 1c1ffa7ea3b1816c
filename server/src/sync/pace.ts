/**
 * The least time between two rounds of a room, in milliseconds. A quiet room answers at once whatever this says; the
 * pause only follows a round. Frames per person and second are what costs, so the more people, the more is gathered.
 */
export function roundPause(people: number): number {
  if (people <= 10) return 4
  return Math.min(33, 6 + people / 20)
}

/** Runs it after so many milliseconds, or as soon as what is here already has been read. Returns how to call it off. */
export function runAfter(ms: number, run: () => void): () => void {
  if (ms > 0) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  }
  const turn = setImmediate(run)
  return () => clearImmediate(turn)
}
