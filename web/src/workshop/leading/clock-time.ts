/** A time of day as it is written in the language: «15.42», “15:42”. */
export function clockTime(at: number, locale: string): string {
  const language = locale === 'en' ? 'en-GB' : 'da-DK'
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(at)
}
