/**
 * Puts words on the clipboard; false when the browser won't. It is closed to pages without HTTPS; there the old way, by
 * a selection, still works.
 */
export async function copyText(text: string): Promise<boolean> {
  if (isSecureContext) {
    await navigator.clipboard.writeText(text)
    return true
  }
  const field = document.createElement('textarea')
  field.value = text
  // Inside the open dialog, which would take the focus back from anywhere else.
  const home = document.querySelector('[role=dialog]') ?? document.body
  const before = document.activeElement
  home.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  return copied
}
