/**
 * Text as it is compared: without case, å as aa, other letters without their marks. Æ and ø are letters of their own
 * and stay.
 */
export function folded(text: string): string {
  return text
    .toLocaleLowerCase('da')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replaceAll('a\u030a', 'aa')
    .replaceAll(/\p{M}/gu, '')
}
