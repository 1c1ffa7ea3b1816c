import { useEffect, useEffectEvent } from 'react'
import { actionOf, type LeadAction } from './shortcuts.ts'

/** Listens on the whole page, but not while somebody writes; what is left to the canvas is only taken beside it. */
export function useShortcuts(
  onAction: (action: LeadAction) => void,
  leavesToCanvas: (action: LeadAction) => boolean,
): void {
  const act = useEffectEvent(onAction)
  const leaves = useEffectEvent(leavesToCanvas)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = isWriting(event.target) || event.repeat ? undefined : actionOf(event)
      if (!action || (isOnCanvas(event.target) && leaves(action))) return
      event.preventDefault()
      event.stopPropagation()
      act(action)
    }
    // Before the canvas, which takes letters for tools.
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [])
}

function isOnCanvas(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('#canvas') !== null
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(target.type)
}
