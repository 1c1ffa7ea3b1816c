import { lineHeight, textFamilies } from '@samtavle/shared/drawing/fonts'
import { linkColor } from '@samtavle/shared/drawing/text-rules'
import type { TextLayout } from '@samtavle/shared/drawing/text-layout'
import type { Shape } from '@samtavle/shared/shapes/registry'
import type { TextPart } from '@samtavle/shared/shapes/shape'
import { cornerOf } from '../../scene/local-point.ts'
import type { Camera } from '../view/camera.ts'
import styles from './text-editor.module.css'

/** What an editor stands in: laid over a shape, turned and sized with it. */
export function makeFrame(): HTMLElement {
  const frame = document.createElement('div')
  frame.className = styles['frame'] ?? ''
  return frame
}

export function placeFrame(frame: HTMLElement, shape: Shape, camera: Camera): void {
  const { zoom } = camera.get()
  const corner = camera.toScreen(cornerOf(shape))
  frame.style.transform = `translate(${corner.x}px, ${corner.y}px) rotate(${shape.rotation}deg) scale(${zoom})`
  frame.style.width = `${shape.w}px`
  frame.style.height = `${shape.h}px`
}

/** Sets a field as the canvas would set its text: at the size that fits, from the line where it begins. */
export function setType(field: HTMLElement, part: TextPart, { size, height }: TextLayout): void {
  const { box, valign, align, weight, color, patch = false } = part
  const top = valign === 'middle' ? Math.max(0, (box.h - height) / 2) : 0
  Object.assign(field.style, {
    left: `${box.x}px`,
    top: `${box.y + top}px`,
    // A hair wider than the measure, so that rounding never breaks a line that we keep whole.
    width: `${box.w + 0.5}px`,
    height: `${patch ? height : Math.max(box.h - top, height)}px`,
    fontFamily: textFamilies,
    fontSize: `${size}px`,
    fontWeight: `${weight}`,
    lineHeight: `${lineHeight}`,
    // From wherever the paragraph is read.
    textAlign: align === 'left' ? 'start' : 'center',
    color,
  })
  field.style.setProperty('--link', linkColor(color))
  field.toggleAttribute('data-patch', patch)
}
