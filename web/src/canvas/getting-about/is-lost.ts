import type { Scene } from '../../scene/scene.ts'
import type { Workbench } from '../workbench.ts'

/** Whether there is something on the board, and nothing of it in view. */
export function isLost({ camera, whole }: Pick<Workbench, 'camera' | 'whole'>, scene: Scene): boolean {
  return whole.all().length > 0 && scene.touching(camera.viewport()).length === 0
}
