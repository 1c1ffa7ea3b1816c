import type { ReactElement, ReactNode } from 'react'
import { later } from './later.tsx'
import { useStandIn } from './use-stand-in.ts'

const PopoverPanel = later(async () => (await import('./popover-panel.tsx')).PopoverPanel)

interface Props {
  trigger: ReactElement<{ onClick?: () => void }>
  title: ReactNode
  children: ReactNode
}

/** A small panel at its button, closed by Escape or a press elsewhere. It comes after the page: nobody begins with it. */
export function Popover(props: Props) {
  return <PopoverPanel {...props} {...useStandIn(props.trigger)} />
}
