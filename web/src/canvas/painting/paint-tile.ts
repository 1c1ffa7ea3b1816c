import type { Box } from '@samtavle/shared/geometry/box'
import { detailAt } from '../../scene/level-of-detail.ts'
import type { Scene } from '../../scene/scene.ts'
import type { Brush } from './brush.ts'
import { paintGrid } from './paint-grid.ts'
import { TILE, type Tile, type TileSet } from './tile-set.ts'

/** Brings a tile up to date, repainting only what was spoilt; where nothing lies there is no bitmap to keep. */
export function paintTile(tile: Tile, set: TileSet, scene: Scene, brush: Brush): void {
  const isWhole = tile.spoilt === 'all' || !tile.bitmap
  const areas = isWhole || tile.spoilt === 'all' ? [set.box(tile)] : tile.spoilt
  // What comes after all of it is in it; and of a tile that turned out bare there is no bitmap any more to paint on.
  areas.some((area) => paintArea(tile, set, area, scene, brush))
  tile.spoilt = []
  tile.painted = true
}

/** Returns whether that was the whole tile. */
function paintArea(tile: Tile, set: TileSet, area: Box, scene: Scene, brush: Brush): boolean {
  const { scale } = set
  const [left, top] = [tile.column * TILE, tile.row * TILE]
  const x = Math.max(0, Math.floor(area.x * scale) - left)
  const y = Math.max(0, Math.floor(area.y * scale) - top)
  const w = Math.min(TILE, Math.ceil((area.x + area.w) * scale) - left) - x
  const h = Math.min(TILE, Math.ceil((area.y + area.h) * scale) - top) - y
  if (w <= 0 || h <= 0) return false
  const isWhole = w === TILE && h === TILE
  const shapes = scene.resting({ x: (left + x) / scale, y: (top + y) / scale, w: w / scale, h: h / scale })
  if (shapes.length === 0 && isWhole && !brush.look.grid) {
    set.blank(tile)
    return true
  }
  const context = set.bitmapOf(tile)
  context.save()
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.beginPath()
  context.rect(x, y, w, h)
  context.clip()
  context.fillStyle = brush.look.paper
  context.fillRect(x, y, w, h)
  paintGrid(context, { x: left, y: top, w: TILE, h: TILE }, scale, brush.look)
  context.setTransform(scale, 0, 0, scale, -left, -top)
  brush.paint(context, shapes, detailAt(scale))
  context.restore()
  return isWhole
}
