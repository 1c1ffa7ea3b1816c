import { shapeOf } from '@samtavle/shared/shapes/registry'
import type { Box } from '@samtavle/shared/geometry/box'
import { detailAt } from '../../scene/level-of-detail.ts'
import type { DrawLists } from '../../scene/draw-lists.ts'
import type { Scene } from '../../scene/scene.ts'
import { Brush } from '../painting/brush.ts'
import type { Workbench } from '../workbench.ts'

/** The whole board as small as it is shown. */
export interface MinimapPicture {
  readonly canvas: HTMLCanvasElement
  /** What of the board it shows. */
  readonly box: Box
}

/** So many shapes are painted between two looks at the clock. */
const BATCH = 20
/** Device pixels along the longer side: what the map is at most on a fine screen. */
const LONGEST = 400

/** Paints the picture, with pauses; undefined when the board is empty. `lists` are the looks that the map keeps. */
export function* paintMinimap(
  { whole, look, pictures }: Pick<Workbench, 'whole' | 'look' | 'pictures'>,
  scene: Scene,
  lists: DrawLists,
): Generator<void, MinimapPicture | undefined> {
  const box = scene.bounds()
  if (!box) return undefined
  const scale = LONGEST / Math.max(box.w, box.h, 1)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.ceil(box.w * scale))
  canvas.height = Math.max(1, Math.ceil(box.h * scale))
  const context = canvas.getContext('2d')
  if (!context) return undefined
  context.setTransform(scale, 0, 0, scale, -box.x * scale, -box.y * scale)
  const brush = new Brush(lists, look.get(), pictures)
  const shapes = whole.all()
  for (let at = 0; at < shapes.length; at += BATCH) {
    // Some may have changed or gone in the pauses.
    const batch = shapes.slice(at, at + BATCH).flatMap(({ id }) => whole.get(id) ?? [])
    brush.paint(context, batch, detailAt(scale))
    yield
  }
  context.strokeStyle = look.get().muted
  context.lineWidth = 1 / scale
  for (const { type, x, y, w, h } of shapes) if (shapeOf(type).holdsOthers) context.strokeRect(x, y, w, h)
  return { canvas, box }
}
