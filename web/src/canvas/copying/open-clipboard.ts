import type { ClipboardOptions } from './clipboard.ts'

/** Listens to copy, cut and paste as soon as the code for it is here; returns what stops it. */
export function openClipboard(options: ClipboardOptions): () => void {
  let stop: (() => void) | undefined
  let isGone = false
  const listen = async () => {
    const { listenToClipboard } = await import('./clipboard.ts')
    if (!isGone) stop = listenToClipboard(options)
  }
  void listen()
  return () => {
    isGone = true
    stop?.()
  }
}
