import { useEffect, useState } from 'react'

/** Milliseconds until what could not be fetched is asked for again. */
const RETRY = 3000

/**
 * What is fetched when it is first shown; undefined until it is here, unless it is `already`. Where it can't be fetched,
 * offline say, it is asked for again as long as it is to be shown.
 */
export function useArrived<What>(load: () => Promise<What>, already?: What): What | undefined {
  const [what, setWhat] = useState(() => already)
  useEffect(() => {
    if (what !== undefined) return undefined
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const bring = async () => {
      try {
        const arrived = await load()
        if (!gone) setWhat(() => arrived)
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
  }, [load, what])
  return what
}
