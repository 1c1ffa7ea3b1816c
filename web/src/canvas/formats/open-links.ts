import { linkAt } from '@samtavle/shared/drawing/link-at'
import { toLocal } from '../../scene/local-point.ts'
import { isApple } from '../commands/key-names.ts'
import type { Workbench } from '../workbench.ts'

/** A press with Ctrl, or ⌘, on words that lead somewhere opens it in a page of its own. Returns its end. */
export function openLinks({ camera, canvas, look }: Workbench, host: HTMLElement): () => void {
  const linkUnder = ({ clientX, clientY }: PointerEvent) => {
    const { left, top } = host.getBoundingClientRect()
    const at = camera.toBoard({ x: clientX - left, y: clientY - top })
    const scene = canvas.room.get()?.scene
    const shape = scene?.hit(at, 0)
    if (!scene || !shape) return undefined
    const words = linkAt(scene.lists.of(shape, look.get(), 'full'), toLocal(at, shape))
    return words ?? (shape.type === 'link' && shape.props.url !== '' ? shape.props.url : undefined)
  }
  const onDown = (event: PointerEvent) => {
    const isMeant = isApple() ? event.metaKey : event.ctrlKey
    const link = isMeant && event.button === 0 ? linkUnder(event) : undefined
    if (link === undefined) return
    // Before the tools, which would take it for another selection.
    event.stopImmediatePropagation()
    event.preventDefault()
    window.open(link, '_blank', 'noopener,noreferrer')
  }
  host.addEventListener('pointerdown', onDown, { capture: true })
  return () => host.removeEventListener('pointerdown', onDown, { capture: true })
}
