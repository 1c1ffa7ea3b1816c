/** The number that somebody has written, with a comma or a point; undefined when it is none, or not within the bounds. */
export function numberIn(words: string, least: number, most: number): number | undefined {
  const number = Number(words.trim().replace(',', '.'))
  return words.trim() !== '' && number >= least && number <= most ? number : undefined
}

/** The same for what is counted. */
export function countIn(words: string, least: number, most: number): number | undefined {
  const number = numberIn(words, least, most)
  return number !== undefined && Number.isInteger(number) ? number : undefined
}
