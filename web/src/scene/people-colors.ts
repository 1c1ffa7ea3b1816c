/** Told apart on light and dark paper, with white words on them at 4.5:1 or more. */
const colors = [
  '#0B5C6B',
  '#7A4FA3',
  '#B4541A',
  '#A3262A',
  '#2E6DA4',
  '#1E6B3A',
  '#A0307A',
  '#5B6110',
  '#3F3FB5',
  '#6B4423',
] as const

/**
 * A colour for each of those present, by id: no two alike as long as there are colours. It depends on who is here and
 * on nothing else, so everybody sees the same person in the same colour.
 */
export function colorsOfPeople(ids: Iterable<string>): ReadonlyMap<string, string> {
  const given = new Map<string, string>()
  let free: readonly string[] = []
  for (const id of [...new Set(ids)].toSorted()) {
    if (free.length === 0) free = colors
    const color = favourite(id, free)
    free = free.filter((other) => other !== color)
    given.set(id, color)
  }
  return given
}

/** The colour that is one's own by one's id, or the next that is free, so that most keep theirs when others come. */
function favourite(id: string, free: readonly string[]): string {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  const wishes = colors.map((_, step) => colors[(sum + step) % colors.length])
  return wishes.find((color) => color !== undefined && free.includes(color)) ?? colors[0]
}
