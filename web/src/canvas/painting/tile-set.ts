import type { Box } from '@samtavle/shared/geometry/box'

/** The side of a tile in device pixels. */
export const TILE = 256
/** Repainting many small areas of a tile costs more than repainting it whole. */
const MOST_SPOILT = 12

/** A square of the board as a bitmap. */
export interface Tile {
  readonly column: number
  readonly row: number
  /** Null as long as there is nothing but paper. */
  bitmap: CanvasRenderingContext2D | null
  /** What no longer looks like the board: everything, or these areas in board coordinates. */
  spoilt: 'all' | Box[]
  /** Whether there is anything on it yet, however stale. */
  painted: boolean
}

export interface Cells {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The board at one scale, as tiles that are made where they are needed. */
export class TileSet {
  /** Device pixels per board unit. */
  readonly scale: number
  readonly #tiles = new Map<string, Tile>()
  readonly #spare: CanvasRenderingContext2D[]

  /** `spare` are bitmaps of tiles that are gone, to be used again. */
  constructor(scale: number, spare: CanvasRenderingContext2D[]) {
    this.scale = scale
    this.#spare = spare
  }

  /** The cells that touch a box in board coordinates. */
  cells({ x, y, w, h }: Box, ring = 0): Cells {
    const side = TILE / this.scale
    return {
      left: Math.floor(x / side) - ring,
      top: Math.floor(y / side) - ring,
      right: Math.ceil((x + w) / side) + ring,
      bottom: Math.ceil((y + h) / side) + ring,
    }
  }

  box({ column, row }: Tile): Box {
    const side = TILE / this.scale
    return { x: column * side, y: row * side, w: side, h: side }
  }

  at(column: number, row: number): Tile | undefined {
    return this.#tiles.get(`${column},${row}`)
  }

  make(column: number, row: number): Tile {
    const tile: Tile = { column, row, bitmap: null, spoilt: 'all', painted: false }
    this.#tiles.set(`${column},${row}`, tile)
    return tile
  }

  /** The tile's bitmap, with whatever was on it. */
  bitmapOf(tile: Tile): CanvasRenderingContext2D {
    return (tile.bitmap ??= this.#spare.pop() ?? blank())
  }

  /** Turns it into plain paper. */
  blank(tile: Tile): void {
    if (tile.bitmap) this.#spare.push(tile.bitmap)
    tile.bitmap = null
  }

  /** Whether every cell has been painted once, however stale it is. */
  covers(cells: Cells): boolean {
    for (const [column, row] of each(cells)) if (!this.at(column, row)?.painted) return false
    return true
  }

  spoil(boxes: readonly Box[]): void {
    for (const box of boxes) {
      const cells = this.cells(box)
      for (const tile of this.#touched(cells)) spoilTile(tile, box)
    }
  }

  spoilAll(): void {
    for (const tile of this.#tiles.values()) tile.spoilt = 'all'
  }

  /** Lets go of what is far outside. */
  keep({ left, top, right, bottom }: Cells): void {
    for (const [key, tile] of this.#tiles) {
      const { column, row } = tile
      if (column >= left && column < right && row >= top && row < bottom) continue
      this.#tiles.delete(key)
      this.blank(tile)
    }
  }

  /** Those among the cells that can be shown. */
  painted(cells: Cells): Tile[] {
    return this.#touched(cells).filter(({ painted }) => painted)
  }

  /** Whichever is fewer to look at: the cells that were touched, or the tiles that there are. */
  #touched(cells: Cells): Tile[] {
    if (countOf(cells) > this.#tiles.size)
      return [...this.#tiles.values()].filter((tile) => isIn(tile, cells))
    return [...each(cells)].flatMap(([column, row]) => this.at(column, row) ?? [])
  }
}

export function countOf({ left, top, right, bottom }: Cells): number {
  return (right - left) * (bottom - top)
}

export function* each({ left, top, right, bottom }: Cells): Generator<[column: number, row: number]> {
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) yield [column, row]
}

function isIn({ column, row }: Tile, { left, top, right, bottom }: Cells): boolean {
  return column >= left && column < right && row >= top && row < bottom
}

function spoilTile(tile: Tile, box: Box): void {
  if (tile.spoilt === 'all') return
  tile.spoilt = tile.spoilt.length < MOST_SPOILT ? [...tile.spoilt, box] : 'all'
}

function blank(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = TILE
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('this browser gives no 2D canvas')
  return context
}
