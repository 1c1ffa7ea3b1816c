import type { ComponentPropsWithRef } from 'react'
import { useHref, useLinkClickHandler, type To } from 'react-router'

interface Props extends Omit<ComponentPropsWithRef<'a'>, 'href' | 'onClick'> {
  to: To
}

/** A link to another page of ours. The router's own brings all that fetches data before it is asked for. */
export function PageLink({ to, children, ...rest }: Props) {
  const follow = useLinkClickHandler(to)
  return (
    <a {...rest} href={useHref(to)} onClick={follow}>
      {children}
    </a>
  )
}
