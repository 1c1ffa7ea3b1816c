import type { PopoverProps } from './popover-panel.tsx'
import { later } from './later.tsx'

const PopoverPanel = later(async () => (await import('./popover-panel.tsx')).PopoverPanel)

/** A small panel at its button, closed by Escape or a press elsewhere. It comes after the page: nobody begins with it. */
export function Popover(props: PopoverProps) {
  return <PopoverPanel {...props} meanwhile={props.trigger} />
}
