import { sectors, type Sector } from '../../access/person.ts'
import type { CountedBallot } from './ballot.ts'
import { votesIn } from './counting.ts'
import type { BySector, SectorCell } from './results.ts'

/** Fewer answers than this are shown as nobody's. */
const leastShown = 5

/**
 * An item's answers by sector, as far as they may be told. A sector with fewer than five is hidden; and so is the next
 * smallest, and the next, until those who are hidden are of two groups at least and five people together: otherwise
 * they could be worked out from the item's total. Votes for the room were given by show of hands, so they hide nobody
 * and are left out; people whose sector isn't told are a group that is never shown. One group alone is the total
 * itself, and then there is nothing to tell by sector.
 */
export function bySector<T>(
  ballots: readonly CountedBallot[],
  hasAnswered: (ballot: CountedBallot) => boolean,
  cellOf: (answered: readonly CountedBallot[]) => T,
): BySector<T> {
  const people = ballots.filter(({ forRoom }) => !forRoom)
  const answered = people.filter(hasAnswered)
  const present = presentIn(people)
  const untold = people.some(({ sector }) => sector === null)
  if (present.length + Number(untold) < 2) return {}

  const answersOf = (sector: Sector): readonly CountedBallot[] =>
    answered.filter((ballot) => ballot.sector === sector)
  const groups = present.map((sector) => ({ name: sector, size: votesIn(answersOf(sector)) }))
  const untoldSize = votesIn(answered.filter(({ sector }) => sector === null))
  const hidden = hiddenAmong(groups, untold ? untoldSize : null)
  const cell = (sector: Sector): SectorCell<T> => {
    if (hidden.has(sector)) return { kind: 'hidden' }
    const answers = answersOf(sector)
    return { kind: 'shown', n: votesIn(answers), ...cellOf(answers) }
  }
  return Object.fromEntries(sectors.filter((key) => present.includes(key)).map((key) => [key, cell(key)]))
}

/** The sectors in these ballots, the smallest first: in that order they are hidden, the same for every item. */
export function presentIn(people: readonly CountedBallot[]): readonly Sector[] {
  const sizes = new Map<Sector, number>()
  for (const { sector, times } of people)
    if (sector !== null) sizes.set(sector, (sizes.get(sector) ?? 0) + times)
  return sectors.filter((key) => sizes.has(key)).toSorted((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0))
}

interface Group {
  readonly name: Sector
  readonly size: number
}

/** `groups` are in the order in which they are hidden; `untold` is null when everybody's sector is told. */
export function hiddenAmong(groups: readonly Group[], untold: number | null): ReadonlySet<Sector> {
  const hidden = groups.filter(({ size }) => size < leastShown)
  const shown = groups.filter(({ size }) => size >= leastShown)
  for (const next of shown) {
    if (!canBeWorkedOut(hidden, untold)) break
    hidden.push(next)
  }
  return new Set(hidden.map(({ name }) => name))
}

function canBeWorkedOut(hidden: readonly Group[], untold: number | null): boolean {
  const together = hidden.reduce((sum, { size }) => sum + size, untold ?? 0)
  if (hidden.length === 0) return together > 0 && together < leastShown
  return hidden.length + Number(untold !== null) < 2 || together < leastShown
}
