import type { CountedBallot } from './ballot.ts'

/** The record's own value, since the ids of items are people's and may be called `constructor`. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

/** How many votes these ballots are: more than there are of them when some stand for people without a device. */
export function votesIn(ballots: readonly CountedBallot[]): number {
  return ballots.reduce((sum, { times }) => sum + times, 0)
}

function forRoomIn(ballots: readonly CountedBallot[]): number {
  return votesIn(ballots.filter(({ forRoom }) => forRoom))
}

/** What every kind of results says first. */
export function turnout(ballots: readonly CountedBallot[]): { n: number; forRoom: number } {
  return { n: votesIn(ballots), forRoom: forRoomIn(ballots) }
}
