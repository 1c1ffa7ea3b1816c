/** Whose hand is on the pointer: nobody's since a key has led the focus, on its way, or it was the last to press. */
type Hand = 'none' | 'points' | 'pressed'

/** A button that does what it says when it is pressed, and then wants no more keys than those that press it again. */
const done = 'button:not([role], [aria-expanded=true], [role=dialog] *, [role=alertdialog] *, [role=menu] *)'
/** What leads the focus from one thing to the next. */
const leading = /^(Tab|F6|Home|End|Arrow\w+)$/
const boards = /^([^ ]|Delete|Backspace|Arrow\w+)$/u
/** What presses a button, and takes back what it has asked. */
const buttons = /^(Enter| |Escape)$/

/**
 * Gives the board keys that nothing else wants, and the focus with them: pressed while nothing has it, or a button that a
 * pointer has pressed, as when a menu was opened by it and closed by Escape. Only where a pointer is used: for whoever
 * goes by key, or speaks to the page, single letters mean nothing outside the canvas (WCAG 2.1.4). It ends with the
 * signal.
 */
export function takeStrayKeys(host: HTMLElement, signal: AbortSignal): void {
  const page = host.ownerDocument
  let hand: Hand = 'none'
  const isFree = ({ key }: KeyboardEvent) => {
    const { activeElement, body } = page
    if (activeElement === body) return hand !== 'none' && (boards.test(key) || buttons.test(key))
    return hand === 'pressed' && boards.test(key) && activeElement?.matches(done) === true
  }
  const onKey = (event: KeyboardEvent) => {
    const { ctrlKey, metaKey, altKey, isComposing, defaultPrevented, target } = event
    if (target === host || ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return
    if (isFree(event)) pass(event, host)
    else if (leading.test(event.key)) hand = 'none'
  }
  const listen = <Type extends keyof DocumentEventMap>(
    type: Type,
    run: (event: DocumentEventMap[Type]) => void,
  ) => page.addEventListener(type, run, { capture: true, signal })
  listen('keydown', onKey)
  listen('pointerdown', () => void (hand = 'pressed'))
  listen('pointermove', ({ pointerType }) => {
    if (pointerType === 'mouse' && hand === 'none') hand = 'points'
  })
}

/** As if it had been pressed there. What the canvas leaves to the browser goes on from where the focus then is. */
function pass(event: KeyboardEvent, host: HTMLElement): void {
  host.dataset['quiet'] = ''
  host.focus({ preventScroll: true })
  // Behind a dialog nothing takes the focus.
  if (host.ownerDocument.activeElement !== host) return
  if (host.dispatchEvent(new KeyboardEvent(event.type, event))) return
  event.preventDefault()
  event.stopPropagation()
}
