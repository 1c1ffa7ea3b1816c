import { lazy, Suspense } from 'react'
import type { PopoverProps } from './popover-panel.tsx'

const PopoverPanel = lazy(async () => ({ default: (await import('./popover-panel.tsx')).PopoverPanel }))

/** A small panel at its button, closed by Escape or a press elsewhere. It comes after the page: nobody begins with it. */
export function Popover(props: PopoverProps) {
  return (
    <Suspense fallback={props.trigger}>
      <PopoverPanel {...props} />
    </Suspense>
  )
}
