import type { Locale } from '../drawing/look.ts'

const longest = 80
const unnamed: Readonly<Record<Locale, string>> = { da: 'Tavle', en: 'Board' }
/** What a file system refuses or a reader can't see: separators, reserved signs, control and direction characters. */
const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD]/gu
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** A file name from a board's title that every system takes; `extension` without its dot. */
export function fileName(title: string, extension: string, locale: Locale): string {
  const clean = title
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(forbidden, ' ')
    .replace(/ +/g, ' ')
  const name = trimmed(Array.from(trimmed(clean)).slice(0, longest).join(''))
  return `${name === '' || reserved.test(name) ? unnamed[locale] : name}.${extension}`
}

/** Without dots and spaces at either end: the first hide a file, the last are dropped by some systems. */
function trimmed(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/gu, '')
}
