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
] as const

/** The same person has the same colour on every screen. */
export function colorOfPerson(id: string): string {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return colors[sum % colors.length] ?? colors[0]
}
