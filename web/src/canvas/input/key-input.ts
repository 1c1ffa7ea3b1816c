import type { Press } from '../commands/key-binding.ts'
import { listen } from './listen.ts'

interface Options {
  readonly host: HTMLElement
  /** False when the key means nothing here. */
  readonly onKey: (press: Press) => boolean
  /** Space is held down, or let go: meanwhile the pointer moves the board. */
  readonly onSpace: (held: boolean) => void
}

/**
 * Keys, while the canvas has the focus: single letters must mean nothing where somebody has gone by key. A mouse that
 * moves over the board again brings the focus with it; `stray-keys` does so for whoever presses before that.
 */
export function listenToKeys({ host, onKey, onSpace }: Options): () => void {
  const onDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const { key, code, shiftKey: shift, altKey: alt } = event
    const isTaken = onKey({ key, code, shift, alt, mod: event.ctrlKey || event.metaKey })
    if (key === ' ' && !isTaken) onSpace(true)
    if (key === ' ' || isTaken) event.preventDefault()
  }
  const onUp = ({ key }: KeyboardEvent) => {
    if (key === ' ') onSpace(false)
  }
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    onSpace(false)
    // From the text editor, which stands beside the canvas, one comes back as one went.
    const stays = relatedTarget instanceof Node && host.parentElement?.contains(relatedTarget)
    if (!stays) delete host.dataset['quiet']
  }
  const onMove = ({ pointerType, buttons }: PointerEvent) => {
    if (pointerType !== 'mouse' || buttons > 0 || !isFree(host.ownerDocument)) return
    host.dataset['quiet'] = ''
    host.focus({ preventScroll: true })
  }
  return listen(host, { keydown: onDown, keyup: onUp, blur: onBlur, pointermove: onMove })
}

/** Nothing has the keys, or a button that the mouse has pressed and is done with: what is open keeps them. */
function isFree({ activeElement, body }: Document): boolean {
  return activeElement === body || activeElement?.matches(pressed) === true
}

const pressed = 'button:not(:focus-visible, [aria-expanded=true], [role=dialog] *, [role=menu] *)'
