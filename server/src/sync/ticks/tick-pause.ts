/**
 * The least time between two ticks of a room, in milliseconds. A quiet room answers at once whatever this says; the
 * pause only follows a tick. Frames per person and second are what costs, so the more people, the more is gathered.
 */
export function tickPause(people: number): number {
  if (people <= 10) return 4
  return Math.min(33, 12 + people / 27)
}
