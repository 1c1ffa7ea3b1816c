import { intersects } from '@samtavle/shared/geometry/box'
import type { Scene } from '../../scene/scene.ts'
import type { Workbench } from '../workbench.ts'

/** Whether there is something on the board, and nothing of it in view. */
export function isLost({ camera, whole }: Pick<Workbench, 'camera' | 'whole'>, scene: Scene): boolean {
  const view = camera.viewport()
  const shapes = whole.all()
  // The first that is in view is answer enough; there may be thousands.
  return shapes.length > 0 && !shapes.some(({ id }) => intersects(view, scene.boundsOf(id) ?? view))
}
