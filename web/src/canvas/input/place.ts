import { centreOf } from '@samtavle/shared/geometry/box'
import { areaTypes } from '@samtavle/shared/shapes/area-types'
import type { ToolId } from '../../tools/tool.ts'
import type { Workbench } from '../workbench.ts'
import type { ToolRunner } from './tool-runner.ts'

/** Tools that make something of a click; a pen and an arrow need a way to go. */
const clicks: ReadonlySet<ToolId> = new Set([
  'sticky',
  'text',
  'frame',
  'sticker',
  'table',
  'link',
  ...areaTypes,
])

/** What a click there, or in the middle of the view, would do, for hands without a pointer; false when it would do nothing. */
export function placeAt(
  { toolbox, camera }: Workbench,
  runner: ToolRunner,
  at = centreOf(camera.clearView()),
): boolean {
  if (!clicks.has(toolbox.get())) return false
  const pointer = {
    at,
    screen: camera.toScreen(at),
    shift: false,
    alt: false,
    mod: false,
    touch: false,
    trail: [],
  }
  runner.send({ type: 'down', ...pointer })
  runner.send({ type: 'up', ...pointer })
  return true
}
