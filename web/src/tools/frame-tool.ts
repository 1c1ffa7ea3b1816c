import { placeShapes } from '@samtavle/shared/board/commands/place-shapes'
import { reorderShapes } from '@samtavle/shared/board/commands/reorder-shapes'
import { encloses, type Box } from '@samtavle/shared/geometry/box'
import type { Draft } from '@samtavle/shared/protocol/presence'
import { shapeOf } from '@samtavle/shared/shapes/registry'
import { boxTool } from './box-tool.ts'
import type { ToolContext } from './tool.ts'

/** A frame drawn around notes takes them in, and lies behind them. */
export const frameTool = boxTool('frame', takeIn)

function takeIn(id: string, box: Box, context: ToolContext): void {
  context.run(reorderShapes([id], 'back', context.random))
  const inside = context
    .touching(box)
    .filter(
      (shape) =>
        shape.id !== id && context.mayMove(shape) && encloses(box, shapeOf(shape.type).bounds(shape)),
    )
  const places = inside.map(({ id, x, y, w, h, rotation }): [string, Draft] => [id, [x, y, w, h, rotation]])
  if (places.length > 0) context.run(placeShapes(Object.fromEntries(places)))
}
