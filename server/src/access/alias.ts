/** Controls, line breaks and invisible marks: with them one could write backwards over others, or look like them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu
const MAX = 60

/** A name as it is shown to others; undefined when nothing visible is left of it. */
export function cleanAlias(typed: string): string | undefined {
  const visible = typed.normalize('NFC').replaceAll(/\s+/g, ' ').replaceAll(INVISIBLE, '').trim()
  return Array.from(visible).slice(0, MAX).join('') || undefined
}
