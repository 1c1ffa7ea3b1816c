import { canWrite } from '@samtavle/shared/board/commands/write-text'
import type { Look } from '@samtavle/shared/drawing/look'
import { centreOf, contains } from '@samtavle/shared/geometry/box'
import { distance, type Point } from '@samtavle/shared/geometry/point'
import type { TextPart } from '@samtavle/shared/shapes/shape'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import { toLocal } from '../scene/local-point.ts'
import type { Workbench } from './workbench.ts'

/** The text of a shape that is meant by a point on the board: the one there, or else the nearest; the first for none. */
function partAt(shape: Shape, look: Look, at?: Point): TextPart | undefined {
  const parts = shapeOf(shape.type)
    .texts(shape, look)
    .filter(({ aside }) => !aside)
  if (!at) return parts[0]
  const point = toLocal(at, shape)
  const near = (part: TextPart) => distance(centreOf(part.box), point)
  return parts.find(({ box }) => contains(box, point)) ?? parts.toSorted((a, b) => near(a) - near(b))[0]
}

/** The part that this person may write in there. */
export function writablePart(workbench: Workbench, id: string, at?: Point): string | undefined {
  const shape = workbench.whole.get(id)
  const part = shape && partAt(shape, workbench.look.get(), at)?.part
  const { board, actor } = workbench.at(id)
  return part !== undefined && canWrite(board, actor, id, part) ? part : undefined
}
