import type { ComponentType, ReactNode } from 'react'
import { useArrived } from './use-arrived.ts'

/**
 * A part of the page that is fetched when it is first shown, with `meanwhile` in its place. Where it can't be fetched
 * it comes later; `lazy` would bring the whole page down.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props & { meanwhile?: ReactNode }> {
  let here: ComponentType<Props> | undefined
  const bring = async () => (here = await load())
  return function Later({ meanwhile = null, ...props }: Props & { meanwhile?: ReactNode }) {
    const Part = useArrived(bring, here)
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
