/** A number as the language writes it: 3,5 in Danish. «–» when there is none. */
export function numberWords(number: number | null, locale: string): string {
  if (number === null) return '–'
  return new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'da-DK', { maximumFractionDigits: 2 }).format(
    number,
  )
}

/** With a plus for what grows: «+1,5». */
export function differenceWords(number: number, locale: string): string {
  return `${number > 0 ? '+' : ''}${numberWords(number, locale).replace('-', '−')}`
}
