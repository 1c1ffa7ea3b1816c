/** What of the page shows in the window, as browsers tell it: CSS pixels, from the page's top edge. */
type Seen = Pick<VisualViewport, 'height' | 'offsetTop' | 'scale'>

/** How much of the page is out of sight at its top and at its bottom, in CSS pixels. */
export interface Hidden {
  readonly top: number
  readonly bottom: number
}

export const nothingHidden: Hidden = { top: 0, bottom: 0 }

/** Lower than any keyboard, in CSS pixels; the browser's own bars come and go too. */
const LEAST = 80

/**
 * What a keyboard on the screen hides of a page of that height. Phones lay it over the page, and tell so by what they
 * still show. Whoever has magnified the page sees little of it as well, and moves about in it with two fingers.
 */
function hiddenByKeyboard({ height, offsetTop, scale }: Seen, whole: number): Hidden {
  if (scale > 1.01 || whole - height < LEAST) return nothingHidden
  // Bounces at the edges show more than there is.
  const top = Math.min(Math.max(0, Math.round(offsetTop)), whole - height)
  return { top, bottom: Math.round(whole - height - top) }
}

/** Tells whenever the keyboard comes, goes or changes its height; returns its end. */
export function watchKeyboard(
  seen: Seen & EventTarget,
  whole: () => number,
  tell: (hidden: Hidden) => void,
): () => void {
  let last = nothingHidden
  const measure = () => {
    const next = hiddenByKeyboard(seen, whole())
    if (next.top === last.top && next.bottom === last.bottom) return
    last = next
    tell(next)
  }
  const ended = new AbortController()
  for (const type of ['resize', 'scroll']) seen.addEventListener(type, measure, { signal: ended.signal })
  measure()
  return () => ended.abort()
}
