type Axis = 'horizontal' | 'vertical'

/** Where a key leads from one of several buttons. */
type Way = (at: number, count: number) => number

const back: Way = (at, count) => (at + count - 1) % count
const on: Way = (at, count) => (at + 1) % count
const ends = { Home: () => 0, End: (_, count) => count - 1 } satisfies Record<string, Way>
const ways: Record<Axis, Readonly<Record<string, Way>>> = {
  horizontal: { ...ends, ArrowLeft: back, ArrowRight: on },
  vertical: { ...ends, ArrowUp: back, ArrowDown: on },
}

/**
 * Makes one Tab stop of all the buttons within an element: arrow keys along its axis lead from one to the next and
 * around, Home and End to the ends. Buttons may come and go. Returns its end.
 */
export function oneStop(element: HTMLElement, axis: Axis): () => void {
  let stop: Element | null = null
  const buttons = () => [...element.querySelectorAll('button')]
  const settle = () => {
    const all = buttons()
    if (!all.some((button) => button === stop)) stop = all[0] ?? null
    for (const button of all) button.tabIndex = button === stop ? 0 : -1
  }
  const onFocus = ({ target }: FocusEvent) => {
    stop = target instanceof Element ? target.closest('button') : stop
    settle()
  }
  const onKey = (event: KeyboardEvent) => {
    const way = isWithModifier(event) ? undefined : ways[axis][event.key]
    const all = buttons()
    const at = all.findIndex((button) => button === stop)
    if (!way || at < 0) return
    // Elsewhere on the page these keys move what is picked out.
    event.stopPropagation()
    event.preventDefault()
    all[way(at, all.length)]?.focus()
  }
  const coming = new MutationObserver(settle)
  coming.observe(element, { childList: true, subtree: true })
  element.addEventListener('focusin', onFocus)
  element.addEventListener('keydown', onKey)
  settle()
  return () => {
    coming.disconnect()
    element.removeEventListener('focusin', onFocus)
    element.removeEventListener('keydown', onKey)
  }
}

function isWithModifier({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey
}
