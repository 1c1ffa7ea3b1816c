import type { ItemCount } from './results.ts'

/** With the rank of each, which those with the same total share; the next rank is as many lower: 1, 1, 3. */
export function ranked(
  counts: readonly Pick<ItemCount, 'item' | 'total' | 'forRoom'>[],
): readonly ItemCount[] {
  const having = new Map<number, number>()
  for (const { total } of counts) having.set(total, (having.get(total) ?? 0) + 1)
  const ranks = new Map<number, number>()
  let rank = 1
  for (const total of [...having.keys()].toSorted((a, b) => b - a)) {
    ranks.set(total, rank)
    rank += having.get(total) ?? 0
  }
  return counts.map((count) => ({
    ...count,
    rank: ranks.get(count.total) ?? rank,
    tied: (having.get(count.total) ?? 0) > 1,
  }))
}
