import type { Locale } from '../../drawing/look.ts'
import type { Score } from './score.ts'

const da = {
  places: [
    'første',
    'anden',
    'tredje',
    'fjerde',
    'femte',
    'sjette',
    'syvende',
    'ottende',
    'niende',
    'tiende',
  ],
  place: (rank: number) => `${da.places[rank - 1] ?? `${rank}. `}plads`,
  rank: ({ rank, tied }: Score) => (tied ? `delt ${rank}.` : `${rank}.`),
  amount: (dots: number, unit: Score['unit']) =>
    unit === 'points' ? `${dots} point` : dots === 1 ? '1 prik' : `${dots} prikker`,
  tied: (place: string) => `delt ${place}`,
}

const en = {
  places: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
  place: (rank: number) => `${en.places[rank - 1] ?? `${rank}${suffixOf(rank)}`} place`,
  rank: ({ rank, tied }: Score) => `${tied ? 'tied ' : ''}${rank}${suffixOf(rank)}`,
  amount: (dots: number, unit: Score['unit']) =>
    `${dots} ${unit === 'points' ? 'point' : 'dot'}${dots === 1 ? '' : 's'}`,
  tied: (place: string) => `tied for ${place}`,
}

const words = { da, en } as const satisfies Record<Locale, object>

function suffixOf(rank: number): string {
  const isTeen = rank % 100 > 10 && rank % 100 < 14
  return (isTeen ? undefined : ['th', 'st', 'nd', 'rd'][rank % 10]) ?? 'th'
}

/** «delt 2.» */
export function rankWords(score: Score, locale: Locale): string {
  return words[locale].rank(score)
}

/** «5 prikker» */
export function amountWords({ dots, unit }: Score, locale: Locale): string {
  return words[locale].amount(dots, unit)
}

/** «5 prikker, delt andenplads» */
export function scoreWords(score: Score, locale: Locale): string {
  const { place, tied } = words[locale]
  return `${amountWords(score, locale)}, ${score.tied ? tied(place(score.rank)) : place(score.rank)}`
}
