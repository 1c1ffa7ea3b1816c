import { encloses } from '@samtavle/shared/geometry/box'
import type { Scene } from '../../scene/scene.ts'
import type { Workbench } from '../workbench.ts'

/** Narrower than this, in CSS pixels, it would lie where people draw, and comes when it is asked for. */
const NARROW = 1400

/**
 * Whether the board is shown in small now. Where nobody has chosen, it is when not all of the board is in view; not in a
 * workshop, whose steps say where to look.
 */
export function showsMinimap(
  { chosen, camera, fetched }: Pick<Workbench, 'chosen' | 'camera' | 'fetched'>,
  scene: Scene,
): boolean {
  const content = scene.bounds()
  switch (chosen.minimap.get()) {
    case 'on':
      return true
    case 'off':
      return false
    case 'auto':
      return (
        camera.size.get().w > NARROW &&
        fetched.together.get() === null &&
        content !== undefined &&
        !encloses(camera.viewport(), content)
      )
  }
}
