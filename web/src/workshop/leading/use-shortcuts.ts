import { useEffectEvent, useLayoutEffect } from 'react'
import { actionOf, type LeadAction } from './shortcuts.ts'

/** Listens on the whole page, but not while somebody writes. */
export function useShortcuts(onAction: (action: LeadAction) => void): void {
  const act = useEffectEvent(onAction)
  // With the buttons that tell of them, not after.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = isWriting(event.target) || event.repeat ? undefined : actionOf(event)
      if (!action) return
      event.preventDefault()
      event.stopPropagation()
      act(action)
    }
    // Before the canvas, which takes letters for tools.
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [])
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
