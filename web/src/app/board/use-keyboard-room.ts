import { useEffect } from 'react'
import { isApple } from '../../canvas/commands/key-names.ts'
import { nothingHidden, watchKeyboard, type Hidden } from './hidden-by-keyboard.ts'

/**
 * Fits the board's page into what a keyboard on the screen leaves of it. The style of the root says what is hidden, as
 * `--hidden-top` and `--hidden-bottom`, and has `data-keyboard` meanwhile.
 */
export function useKeyboardRoom(): void {
  useEffect(() => {
    const { visualViewport } = window
    const root = document.documentElement
    if (!visualViewport) return undefined
    const putBack = stopMagnifying()
    const stop = watchKeyboard(
      visualViewport,
      () => root.clientHeight,
      (hidden) => fit(root, hidden),
    )
    return () => {
      stop()
      fit(root, nothingHidden)
      putBack()
    }
  }, [])
}

function fit(root: HTMLElement, { top, bottom }: Hidden): void {
  root.toggleAttribute('data-keyboard', top + bottom > 0)
  root.style.setProperty('--hidden-top', `${top}px`)
  root.style.setProperty('--hidden-bottom', `${bottom}px`)
  // To show a field, Safari moves even a page that doesn't scroll; from now on the field is in sight without.
  window.scrollTo(0, 0)
  requestAnimationFrame(showField)
}

/** In a form, which is lower now than when the field was touched. What is written on the canvas the camera goes to. */
function showField(): void {
  const field = document.activeElement
  if (field?.matches('input, textarea, select') && !field.closest('#canvas'))
    field.scrollIntoView({ block: 'nearest' })
}

/** Safari on a phone magnifies the page for a field with small letters. Two fingers may magnify it all the same there. */
function stopMagnifying(): () => void {
  const meta = document.querySelector<HTMLMetaElement>('meta[name=viewport]')
  if (!meta || !isApple()) return () => undefined
  const { content } = meta
  meta.content = `${content}, maximum-scale=1`
  return () => {
    meta.content = content
  }
}
