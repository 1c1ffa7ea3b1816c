import type { Locale } from './look.ts'

/** A number with one decimal, as it is written in that language. */
export function decimal(value: number, locale: Locale): string {
  const written = value.toFixed(1)
  return locale === 'da' ? written.replace('.', ',') : written
}
