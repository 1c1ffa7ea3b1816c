import { folded } from '../search/folded.ts'

/** Those in which every word that was written begins a word, in name or group; those whose name begins with it first. */
export function matching<E extends { readonly name: string; readonly group: string }>(
  entries: readonly E[],
  written: string,
): readonly E[] {
  const wanted = folded(written).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return entries
  const found = entries.filter(({ name, group }) => {
    const words = folded(`${name} ${group}`).split(/\s+/)
    return wanted.every((one) => words.some((word) => word.startsWith(one)))
  })
  const begins = ({ name }: E) => folded(name).startsWith(wanted[0] ?? '')
  return [...found.filter(begins), ...found.filter((entry) => !begins(entry))]
}
