import {
  cloneElement,
  useEffect,
  useState,
  type FocusEvent,
  type HTMLProps,
  type PointerEvent,
  type ReactElement,
} from 'react'
import { later } from './later.tsx'

// What places and shows it comes when the first is asked for: most people never wait for one.
const ShownTooltip = later(async () => (await import('./shown-tooltip.tsx')).ShownTooltip)

/** Milliseconds that a pointer rests on an icon before it is told what it is. */
const patience = 600

interface Props {
  label: string
  side?: 'top' | 'right'
  children: ReactElement<HTMLProps<HTMLElement>>
}

/** The name of an icon, for those who rest the pointer or focus on it. It repeats the label and adds nothing. */
export function Tooltip({ label, side = 'top', children }: Props) {
  const [attended, setAttended] = useState<{ readonly by: Element; readonly shown: boolean }>()
  useEffect(() => {
    if (!attended || attended.shown) return undefined
    const timer = setTimeout(() => setAttended({ ...attended, shown: true }), patience)
    return () => clearTimeout(timer)
  }, [attended])
  const close = () => setAttended(undefined)
  const attend = {
    onPointerEnter({ currentTarget, pointerType }: PointerEvent<HTMLElement>) {
      if (pointerType === 'mouse') setAttended({ by: currentTarget, shown: false })
    },
    onPointerLeave: close,
    onPointerDown: close,
    onBlur: close,
    onFocus({ currentTarget, target }: FocusEvent<HTMLElement>) {
      if (target.matches(':focus-visible')) setAttended({ by: currentTarget, shown: true })
    },
  }
  return (
    <>
      {cloneElement(children, alsoDoing(children.props, attend))}
      {attended?.shown && <ShownTooltip label={label} side={side} anchor={attended.by} onClose={close} />}
    </>
  )
}

type Handlers = Pick<
  HTMLProps<HTMLElement>,
  'onPointerEnter' | 'onPointerLeave' | 'onPointerDown' | 'onBlur' | 'onFocus'
>

/** Both what the element itself does and what is done besides. */
function alsoDoing(own: Handlers, besides: Required<Handlers>): Handlers {
  return {
    onPointerEnter: both(own.onPointerEnter, besides.onPointerEnter),
    onPointerLeave: both(own.onPointerLeave, besides.onPointerLeave),
    onPointerDown: both(own.onPointerDown, besides.onPointerDown),
    onBlur: both(own.onBlur, besides.onBlur),
    onFocus: both(own.onFocus, besides.onFocus),
  }
}

function both<Event>(first: ((event: Event) => void) | undefined, then: (event: Event) => void) {
  return (event: Event) => {
    first?.(event)
    then(event)
  }
}
