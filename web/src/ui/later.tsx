import { useEffect, useState, type ComponentType } from 'react'

/**
 * A part of the page that is fetched when it is first shown. Where it can't be, offline say, there is nothing in its place,
 * and it is asked for again the next time; `lazy` would bring the whole page down.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let here: ComponentType<Props> | undefined
  return function Later(props: Props) {
    const [Part, setPart] = useState(() => here)
    useEffect(() => {
      if (Part) return undefined
      let gone = false
      const bring = async () => {
        try {
          here = await load()
        } catch {
          return // Asked for again when it is shown the next time.
        }
        if (!gone) setPart(() => here)
      }
      void bring()
      return () => {
        gone = true
      }
    }, [Part])
    return Part ? <Part {...props} /> : null
  }
}
