/** The longest address that a card keeps. */
export const longestAddress = 2000

/** An address that opens a page or a letter, and never a script. */
export const addressPattern = '^(https?://|mailto:)[^\\s<>"]+$'

const address = new RegExp(addressPattern)

/** What a link card is made of, when that is an address and nothing else; undefined for all other words. */
export function linkCardOf(
  words: string,
): { readonly type: 'link'; readonly props: { readonly url: string } } | undefined {
  const said = words.trim()
  const url = /^www\.[^\s.]+\.[^\s]+$/i.test(said) ? `https://${said}` : lowerScheme(said)
  return url.length <= longestAddress && address.test(url) && hostOf(url) !== ''
    ? { type: 'link', props: { url } }
    : undefined
}

function lowerScheme(url: string): string {
  return url.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase())
}

/** Where it leads, as people know it: «sst.dk», or whose letter box. What stands before an @ can't pretend to be it. */
export function hostOf(url: string): string {
  if (url.startsWith('mailto:')) return url.slice('mailto:'.length).split('?')[0] ?? ''
  const [authority = ''] = url.replace(/^https?:\/\//, '').split(/[/?#\\]/)
  return (authority.split('@').at(-1) ?? '').replace(/^www\./i, '')
}
