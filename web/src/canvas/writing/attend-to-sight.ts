import type { Box } from '@samtavle/shared/geometry/box'
import type { Workbench } from '../workbench.ts'
import { keepInSight, type Written } from './keep-in-sight.ts'

/** Keeps what is written on this canvas in sight for as long as there is one; returns its end. */
export function attendToSight({ camera, canvas, writing }: Workbench): () => void {
  return keepInSight({
    camera,
    written: () => (writing.at.get() ? writtenOn(canvas.room.get()?.host) : undefined),
    isBusy: canvas.busy.get,
    onCaret(listener) {
      document.addEventListener('selectionchange', listener)
      return () => document.removeEventListener('selectionchange', listener)
    },
    soon: requestAnimationFrame,
  })
}

/** The editor is laid over the canvas, so that the page can tell where it and its caret are. */
function writtenOn(host: HTMLElement | undefined): Written | undefined {
  const field = document.activeElement
  if (!host || !field?.matches('textarea, [contenteditable]') || !host.parentElement?.contains(field))
    return undefined
  const origin = host.getBoundingClientRect()
  const boxOf = ({ x, y, width, height }: DOMRect): Box => ({
    x: x - origin.x,
    y: y - origin.y,
    w: width,
    h: height,
  })
  const caret = caretIn(field)
  return { text: boxOf(field.getBoundingClientRect()), caret: caret && boxOf(caret) }
}

/** Undefined in a text area, which doesn't tell. */
function caretIn(field: Element): DOMRect | undefined {
  const { focusNode, focusOffset } = document.getSelection() ?? {}
  if (!focusNode || !field.contains(focusNode) || field.matches('textarea')) return undefined
  const range = document.createRange()
  range.setStart(focusNode, focusOffset ?? 0)
  const [rect] = range.getClientRects()
  // An empty line has none of its own.
  return rect ?? (focusNode instanceof Element ? focusNode : focusNode.parentElement)?.getBoundingClientRect()
}
