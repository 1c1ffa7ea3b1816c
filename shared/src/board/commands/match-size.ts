import { shapeOf, type Shape } from '../../shapes/registry.ts'
import type { GeoRecord } from '../records.ts'
import { geoOf } from '../write-shape.ts'
import { shapesOf, type Command } from './command.ts'
import { placeShapes } from './place-shapes.ts'

export type Measure = 'width' | 'height' | 'both'

/** Makes them all as wide or high as the largest; what keeps its proportions grows the other way too. Corners stay. */
export function matchSize(ids: readonly string[], measure: Measure): Command {
  return (board, actor, run) => {
    const shapes = shapesOf(board, ids).filter(({ type, ends }) => !ends && shapeOf(type).resize !== 'none')
    if (shapes.length < 2) return false
    const largest = { w: Math.max(...shapes.map(({ w }) => w)), h: Math.max(...shapes.map(({ h }) => h)) }
    const places = shapes.map((shape) => [shape.id, sized(shape, largest, measure)])
    return placeShapes(Object.fromEntries(places))(board, actor, run)
  }
}

function sized(shape: Shape, to: { readonly w: number; readonly h: number }, measure: Measure): GeoRecord {
  const [x, y, w, h, rotation] = geoOf(shape)
  if (shapeOf(shape.type).resize === 'proportional') {
    const by = measure === 'height' ? to.h / h : to.w / w
    return Number.isFinite(by) ? [x, y, w * by, h * by, rotation] : [x, y, w, h, rotation]
  }
  return [x, y, measure === 'height' ? w : to.w, measure === 'width' ? h : to.h, rotation]
}
