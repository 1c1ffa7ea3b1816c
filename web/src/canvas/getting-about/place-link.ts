/** What in an address leads to a place on the board, after the secret if there is one. */
const MARK = 'to='

/**
 * The link to a shape on the board that is open. It carries no secret: it shows the place to those who are on the board
 * already, and lets nobody in.
 */
export function linkTo({ origin, pathname }: Pick<Location, 'origin' | 'pathname'>, id: string): string {
  return `${origin}${pathname}#${MARK}${encodeURIComponent(id)}`
}

/** The shape that the fragment of an address leads to. */
export function placeIn(hash: string): string | undefined {
  const part = hash
    .slice(1)
    .split('&')
    .find((one) => one.startsWith(MARK))
  return part === undefined ? undefined : decoded(part.slice(MARK.length))
}

/** An address may have been cut anywhere on its way. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part) || undefined
  } catch {
    return undefined
  }
}
