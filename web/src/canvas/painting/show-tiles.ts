import { intersection } from '@samtavle/shared/geometry/box'
import type { Screen } from './screen.ts'
import { TILE, type TileSet } from './tile-set.ts'

interface Showing {
  readonly paper: string
  /** What is shown on top of these afterwards. */
  readonly above: readonly TileSet[]
}

/**
 * Shows as much of a set as will be seen: enlarging a bitmap costs most of a frame. Edges are rounded to whole pixels, or
 * seams would show between tiles.
 */
export function showTiles(
  target: CanvasRenderingContext2D,
  set: TileSet,
  { viewport, scale, hurried }: Screen,
  { paper, above }: Showing,
): void {
  const side = (TILE * scale) / set.scale
  const [left, top] = [Math.round(-viewport.x * scale), Math.round(-viewport.y * scale)]
  target.imageSmoothingEnabled = set.scale !== scale && !hurried
  target.fillStyle = paper
  for (const tile of set.painted(set.cells(viewport))) {
    const seen = intersection(set.box(tile), viewport)
    if (!seen || above.some((other) => other.covers(other.cells(seen)))) continue
    const { column, row, bitmap } = tile
    const [x, y] = [Math.round(left + column * side), Math.round(top + row * side)]
    const [right, bottom] = [Math.round(left + (column + 1) * side), Math.round(top + (row + 1) * side)]
    if (bitmap) target.drawImage(bitmap.canvas, x, y, right - x, bottom - y)
    else target.fillRect(x, y, right - x, bottom - y)
  }
}
