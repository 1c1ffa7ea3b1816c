// oxlint-disable-next-line no-control-regex -- XML 1.0 allows no others, and these are among them
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const special = /[&<>"']/g

/** Any string as the text or the quoted attribute of an XML document; what XML can't hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(illegal, '\uFFFD')
    .replace(special, (character) => `&#${character.charCodeAt(0)};`)
}

/** An element; attributes that are undefined are left out. `content` is markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content?: string,
): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${typeof value === 'number' ? digits(value) : escapeXml(value)}"`,
  )
  return content === undefined
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${content}</${name}>`
}

/** A number with at most three decimals: a thousandth of a pixel is enough for anyone. */
export function digits(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
