import type { Command } from '@samtavle/shared/workshop/command'
import type { WorkshopView } from '@samtavle/shared/workshop/view'
import { useEffectEvent, useLayoutEffect } from 'react'
import { actionOf, type TakingPartAction } from './shortcuts.ts'

interface Options {
  readonly view: WorkshopView
  readonly ask: (command: Command) => void
  readonly onSheet: () => void
  readonly onCompose: () => void
  readonly onFocus: () => void
}

/** The keys work from anywhere on the page, also while one writes. */
export function useShortcuts(options: Options): void {
  const act = useEffectEvent((action: TakingPartAction) => {
    const { view, ask, onSheet, onCompose, onFocus } = options
    const { you, timer } = view
    const takesPart = you.role === 'participant'
    switch (action) {
      case 'add':
        return onCompose()
      case 'sheet':
        return onSheet()
      case 'focus':
        return onFocus()
      case 'done':
        return takesPart && ask({ type: 'say-done', done: !you.done })
      case 'time':
        return takesPart && timer.kind !== 'none' && ask({ type: 'wish-time', wished: !you.wishesTime })
      case 'hand':
        return takesPart && ask({ type: 'raise-hand', up: you.handPlace === null })
    }
  })
  // With the buttons that tell of them, not after.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = event.repeat ? undefined : actionOf(event)
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
