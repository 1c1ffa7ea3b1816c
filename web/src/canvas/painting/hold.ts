/** Milliseconds between two looks at what is still arriving. */
const GLIMPSE = 300

/**
 * Says whether painting is to wait: what is painted while much arrives is spoilt by what comes next, and the painting
 * keeps the rest from coming. Now and then it lets a picture through, so that a long wait isn't for nothing.
 */
export function openHold(arrives: () => boolean): (now: number) => boolean {
  let since: number | undefined
  return (now) => {
    if (!arrives()) since = undefined
    else since ??= now
    if (since === undefined || now - since < GLIMPSE) return since !== undefined
    since = now
    return false
  }
}
