import type { Static, TSchema } from 'typebox'
import type { Drawing } from '../drawing/drawing.ts'
import type { Locale, Look } from '../drawing/look.ts'
import type { Box } from '../geometry/box.ts'
import type { Point } from '../geometry/point.ts'
import { agreement } from './agreement/agreement.ts'
import { arrow } from './arrow/arrow.ts'
import { bubble } from './bubble/bubble.ts'
import { checklistRow } from './checklist-row/checklist-row.ts'
import { cluster } from './cluster/cluster.ts'
import { diamond } from './diamond/diamond.ts'
import { ellipse } from './ellipse/ellipse.ts'
import { frame } from './frame/frame.ts'
import { heatMap } from './heat-map/heat-map.ts'
import { image } from './image/image.ts'
import { ink } from './ink/ink.ts'
import type { Growth } from './grown.ts'
import type { Knob } from './knob.ts'
import { link } from './link/link.ts'
import { rectangle } from './rectangle/rectangle.ts'
import type { ScoreSpot } from './score/score-badge.ts'
import type { NameOf, ShapeDefinition, ShapeOf, TextPart } from './shape.ts'
import { shiftRow } from './shift-row/shift-row.ts'
import { sticker } from './sticker/sticker.ts'
import { sticky } from './sticky/sticky.ts'
import { table } from './table/table.ts'
import { text } from './text/text.ts'
import { wheel } from './wheel/wheel.ts'

/** Every type of shape there is. A new one is a folder and a line here. */
export const shapes = {
  sticky,
  text,
  frame,
  cluster,
  rectangle,
  ellipse,
  diamond,
  bubble,
  arrow,
  ink,
  image,
  sticker,
  table,
  link,
  wheel,
  'checklist-row': checklistRow,
  'shift-row': shiftRow,
  agreement,
  'heat-map': heatMap,
}

export type ShapeType = keyof typeof shapes
export type Shape = { [K in ShapeType]: ShapeOf<K, Static<(typeof shapes)[K]['props']>> }[ShapeType]

/** A definition erased to one signature, so that callers need no switch over types. */
export interface AnyShapeDefinition {
  readonly type: ShapeType
  readonly props: TSchema
  readonly defaults: Shape['props']
  readonly size: ShapeDefinition<ShapeType, TSchema>['size']
  readonly resize: ShapeDefinition<ShapeType, TSchema>['resize']
  readonly holdsOthers?: boolean
  bounds(shape: Shape): Box
  hit(shape: Shape, point: Point, slack: number): boolean
  draw(shape: Shape, look: Look): Drawing[]
  texts(shape: Shape, look: Look): readonly TextPart[]
  readonly growth?: Growth<Shape>
  knobs?(shape: Shape): readonly Knob[]
  scoreSpot?(shape: Shape): ScoreSpot
  describe(shape: Shape, locale: Locale, nameOf?: NameOf): string
}

export function shapeOf(type: ShapeType): AnyShapeDefinition {
  // Sound as long as a shape is only handed to the definition of its own type.
  return shapes[type]
}

export function isShapeType(type: string): type is ShapeType {
  return Object.hasOwn(shapes, type)
}
