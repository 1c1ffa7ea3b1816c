import type { Ballot, Rating } from '@samtavle/shared/workshop/rounds/ballot'
import type { Option } from '@samtavle/shared/workshop/rounds/option'
import type { Item } from '@samtavle/shared/workshop/rounds/item'
import type { RoundSetup, Scale } from '@samtavle/shared/workshop/rounds/setup'

/** What presses do to a ballot, as values. Null is a ballot with nothing on it. */

export interface Budget {
  readonly budget: number
  readonly cap: number
}

export function countOf(ballot: Ballot | null, item: string): number {
  return ballot && 'counts' in ballot ? (ballot.counts[item] ?? 0) : 0
}

export function spentOf(ballot: Ballot | null): number {
  return ballot && 'counts' in ballot
    ? Object.values(ballot.counts).reduce((sum, count) => sum + count, 0)
    : 0
}

/** The most that this item may have now, with what the others have. */
export function roomFor({ budget, cap }: Budget, ballot: Ballot | null, item: string): number {
  return Math.max(0, Math.min(cap, budget - spentOf(ballot) + countOf(ballot, item)))
}

/** As many as asked for, or as there is room for. */
export function withCount(
  budget: Budget,
  ballot: Ballot | null,
  item: string,
  wanted: number,
): Ballot | null {
  const count = Math.max(0, Math.min(Math.round(wanted), roomFor(budget, ballot, item)))
  const counts = ballot && 'counts' in ballot ? { ...ballot.counts } : {}
  delete counts[item]
  if (count > 0) counts[item] = count
  return Object.keys(counts).length > 0 ? { counts } : null
}

export function ratingOf(ballot: Ballot | null, item: string, scale: string): Rating | undefined {
  return ballot && 'ratings' in ballot ? ballot.ratings[item]?.[scale] : undefined
}

export function withRating(ballot: Ballot | null, item: string, scale: string, rating: Rating): Ballot {
  const ratings = ballot && 'ratings' in ballot ? ballot.ratings : {}
  return { ratings: { ...ratings, [item]: { ...ratings[item], [scale]: rating } } }
}

export function optionOf(ballot: Ballot | null, item: string): Option | undefined {
  return ballot && 'options' in ballot ? ballot.options[item] : undefined
}

export function withOption(ballot: Ballot | null, item: string, option: Option): Ballot {
  const options = ballot && 'options' in ballot ? ballot.options : {}
  return { options: { ...options, [item]: option } }
}

/** How many of the form's questions are answered; undefined where one simply shares out what one has. */
export function progressOf(
  setup: RoundSetup,
  items: readonly Item[],
  ballot: Ballot | null,
): { readonly done: number; readonly of: number } | undefined {
  switch (setup.kind) {
    case 'dots':
    case 'points':
      return undefined
    case 'status':
    case 'yes-partly-no':
      return { done: items.filter(({ id }) => optionOf(ballot, id)).length, of: items.length }
    case 'rate':
    case 'slider':
    case 'self': {
      const questions = items.flatMap(({ id }) => setup.scales.map((scale) => ratingOf(ballot, id, scale.id)))
      return { done: questions.filter((rating) => rating !== undefined).length, of: questions.length }
    }
  }
}

/** One's own highest and lowest, at most `most` each; what shares a rating keeps the order of the form. */
export function extremesOf(
  items: readonly Item[],
  { id: scale }: Scale,
  ballot: Ballot | null,
  most = 3,
): { readonly highest: readonly Item[]; readonly lowest: readonly Item[] } {
  const rated = items.flatMap((item) => {
    const rating = ratingOf(ballot, item.id, scale)
    return typeof rating === 'number' ? [{ item, rating }] : []
  })
  const take = (sign: 1 | -1, count: number) =>
    rated
      .toSorted((a, b) => sign * (a.rating - b.rating))
      .slice(0, count)
      .map(({ item }) => item)
  const highest = take(-1, Math.min(most, Math.ceil(rated.length / 2)))
  return { highest, lowest: take(1, Math.min(most, rated.length - highest.length)) }
}
