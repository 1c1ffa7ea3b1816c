import createHyphenator from 'hyphen'
import patterns from 'hyphen/patterns/da.js'

/** What stands at the end of a line where a word was divided. */
export const hyphen = '-'

/** Never in a text, so it can mark the places. */
const mark = '\u0001'
/** Liang's algorithm (F. M. Liang, Word Hy-phen-a-tion by Com-put-er, 1983) with the Danish patterns of TeX. */
const hyphenate = createHyphenator(patterns, { hyphenChar: mark, minWordLength: 6 })

/** Between letters, and with two before it and three behind it: fewer look lost on a line. */
const place = new RegExp(String.raw`(?<=(?:\p{L}${mark}?){2})${mark}(?=(?:${mark}?\p{L}){3})`, 'u')

/** The parts of a word between which it may be divided; Danish, since most of what is long here is. */
export function syllablesOf(word: string): string[] {
  // Without `async` it gives a string, which its types can't say.
  return (hyphenate(word) as string).split(place).map((part) => part.replaceAll(mark, ''))
}
