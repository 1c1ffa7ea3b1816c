const ordinary = /^[\n\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027]*$/
const newline = /\r\n?|[\u0085\u2028\u2029]/g
const unseen = /(?!\n)[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/**
 * What of a text can be drawn: composed letters, plain newlines, no control characters, and no marks that turn the
 * direction of what stands around them.
 */
export function plainText(text: string): string {
  if (ordinary.test(text)) return text
  return text.toWellFormed().replace(newline, '\n').replace(/\t/g, ' ').replace(unseen, '').normalize('NFC')
}
