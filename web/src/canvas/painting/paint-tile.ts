import type { Box } from '@samtavle/shared/geometry/box'
import { detailAt } from '../../scene/level-of-detail.ts'
import type { Scene } from '../../scene/scene.ts'
import type { Brush } from './brush.ts'
import { TILE, type Tile, type TileSet } from './tile-set.ts'

/** Brings a tile up to date, repainting only what was spoilt. */
export function paintTile(tile: Tile, set: TileSet, scene: Scene, brush: Brush): void {
  const areas = tile.spoilt === 'all' ? [set.box(tile)] : tile.spoilt
  for (const area of areas) paintArea(tile, set.scale, area, scene, brush)
  tile.spoilt = []
  tile.painted = true
}

function paintArea(
  { context, column, row }: Tile,
  scale: number,
  area: Box,
  scene: Scene,
  brush: Brush,
): void {
  const [left, top] = [column * TILE, row * TILE]
  const x = Math.max(0, Math.floor(area.x * scale) - left)
  const y = Math.max(0, Math.floor(area.y * scale) - top)
  const w = Math.min(TILE, Math.ceil((area.x + area.w) * scale) - left) - x
  const h = Math.min(TILE, Math.ceil((area.y + area.h) * scale) - top) - y
  if (w <= 0 || h <= 0) return
  context.save()
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.beginPath()
  context.rect(x, y, w, h)
  context.clip()
  context.fillStyle = brush.look.paper
  context.fillRect(x, y, w, h)
  context.setTransform(scale, 0, 0, scale, -left, -top)
  const box = { x: (left + x) / scale, y: (top + y) / scale, w: w / scale, h: h / scale }
  brush.paint(context, scene.resting(box), detailAt(scale))
  context.restore()
}
