import { useEffect, useState, type ComponentType, type ReactNode } from 'react'

/** Milliseconds until what could not be fetched is asked for again. */
const RETRY = 3000

/**
 * A part of the page that is fetched when it is first shown, with `meanwhile` in its place. Where it can't be fetched,
 * offline say, it is asked for again as long as it is to be shown; `lazy` would bring the whole page down.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props & { meanwhile?: ReactNode }> {
  let here: ComponentType<Props> | undefined
  return function Later({ meanwhile = null, ...props }: Props & { meanwhile?: ReactNode }) {
    const [Part, setPart] = useState(() => here)
    useEffect(() => {
      if (Part) return undefined
      let gone = false
      let timer: ReturnType<typeof setTimeout> | undefined
      const bring = async () => {
        try {
          here = await load()
          if (!gone) setPart(() => here)
        } catch {
          // No network: whoever is offline finds the page as it was, and this when there is one again.
          if (!gone) timer = setTimeout(() => void bring(), RETRY)
        }
      }
      void bring()
      return () => {
        gone = true
        clearTimeout(timer)
      }
    }, [Part])
    // What is left of the props is the part's own.
    return Part ? <Part {...(props as unknown as Props)} /> : meanwhile
  }
}

/** Fetches what will be needed in a moment; whoever needs it asks again. */
export async function fetchAhead(load: () => Promise<unknown>): Promise<void> {
  try {
    await load()
  } catch {
    // No network just now; nothing is missed yet.
  }
}
