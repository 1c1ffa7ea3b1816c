import { isLink } from '@samtavle/shared/board/formats/format-kinds'

const looksLikeMail = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/
const looksLikePage = /^[^\s@/]+\.[a-zæøå]{2,}(?:[/?#:]\S*)?$/i

/** What somebody typed as an address a link can have: «regionh.dk» is a page. Undefined when it can't be one. */
export function addressOf(typed: string): string | undefined {
  const words = typed.trim()
  const known: unknown = words
  if (isLink(known)) return known
  if (looksLikeMail.test(words)) return `mailto:${words}`
  return looksLikePage.test(words) ? `https://${words}` : undefined
}
