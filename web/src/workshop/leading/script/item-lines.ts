import type { Item } from '@samtavle/shared/workshop/rounds/item'

/** Items as they are written, one to a line. */
export function linesOf(items: readonly Item[]): string {
  return items.map(({ title }) => title).join('\n')
}

/**
 * The items of what was written. A line keeps the item that said the same, and else the one that stood in its place, so
 * that results from before a wording was changed can still be compared.
 */
export function itemsIn(lines: string, before: readonly Item[], newId: () => string): Item[] {
  const titles = lines
    .split('\n')
    .map((line) => line.trim().slice(0, 300))
    .filter((line) => line !== '')
    .slice(0, 60)
  const free = new Map(before.map((item) => [item.id, item]))
  const take = (item: Item | undefined): Item | undefined => {
    if (!item || !free.delete(item.id)) return undefined
    return item
  }
  const same = titles.map((title) => take([...free.values()].find((item) => item.title === title)))
  return titles.map((title, i) => {
    const item = same[i] ?? (titles.length === before.length ? take(before[i]) : undefined)
    return { ...(item ?? { id: newId() }), title }
  })
}
