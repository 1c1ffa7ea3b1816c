import type { ItemSource } from '@samtavle/shared/workshop/rounds/item'
import type { RoundKind, RoundSetup, Scale } from '@samtavle/shared/workshop/rounds/setup'

export const roundKinds = [
  'dots',
  'rate',
  'points',
  'status',
  'yes-partly-no',
  'slider',
  'self',
] as const satisfies readonly RoundKind[]

/** The words that a new round begins with, in the language of the page. */
export interface RoundWords {
  readonly scale: string
  readonly low: string
  readonly high: string
}

/** A round of that kind with what is usual; what it has in common with the one before, it keeps. */
export function roundOfKind(kind: RoundKind, words: RoundWords, before: RoundSetup | null): RoundSetup {
  const common = {
    title: before?.title ?? '',
    items: before?.items ?? ({ from: 'board', frame: null, types: ['sticky'] } satisfies ItemSource),
    bySector: before?.bySector ?? false,
    chart: before?.chart ?? null,
  }
  const scales = before && 'scales' in before ? before.scales : [newScale('scale', words)]
  const [scale = newScale('scale', words)] = scales
  switch (kind) {
    case 'dots':
      return { kind, ...common, budget: 3, cap: 1 }
    case 'points':
      return { kind, ...common, budget: 100, cap: 40 }
    case 'rate':
      return { kind, ...common, scales }
    case 'slider':
    case 'self':
      return { kind, ...common, scales: [scale] }
    case 'status':
    case 'yes-partly-no':
      return { kind, ...common }
  }
}

export function newScale(id: string, { scale, low, high }: RoundWords): Scale {
  return { id, title: scale, low, high }
}
