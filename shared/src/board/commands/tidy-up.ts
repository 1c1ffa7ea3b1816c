import { around, grow, type Box } from '../../geometry/box.ts'
import type { Point } from '../../geometry/point.ts'
import { frameHeader } from '../../shapes/frame/frame.ts'
import type { Board } from '../board.ts'
import { isFrame } from '../frame-under.ts'
import { gap } from '../free-place.ts'
import { piecesOf, shifted, type Piece } from '../pieces.ts'
import type { Actor, Command } from './command.ts'
import { placeShapes } from './place-shapes.ts'

/**
 * Puts them into a grid of equal cells, in the order in which they are read. A grid keeps its columns; what lies about
 * gets as many as suit its outline, and what stands in a frame as many as have room there. Of a single frame, tidies up
 * what stands in it.
 */
export function tidyUp(ids: readonly string[]): Command {
  return (board, actor, run) => {
    const { pieces, within } = chosen(board, actor, ids)
    const box = around(pieces.map((piece) => piece.box))
    if (pieces.length < 2 || !box) return false
    const rows = rowsOf(pieces)
    const grid = gridFor(rows, box, within)
    const corner = within ? keptInside(within, { ...box, ...sizeOf(grid) }) : box
    const places = rows.flat().flatMap((piece, i) => shifted(piece, stretchTo(piece, i, grid, corner)))
    return placeShapes(Object.fromEntries(places))(board, actor, run)
  }
}

interface Grid {
  readonly columns: number
  readonly rows: number
  /** The width and height of a cell, the gap after it included. */
  readonly cell: Point
}

function chosen(
  board: Board,
  actor: Actor,
  ids: readonly string[],
): { readonly pieces: readonly Piece[]; readonly within: Box | undefined } {
  const [only, another] = ids.map((id) => board.get(id))
  const isSoleFrame = only !== undefined && another === undefined && isFrame(only.type)
  const pieces = piecesOf(board, actor, isSoleFrame ? board.children(only.id) : ids)
  const parents = new Set(pieces.flatMap(({ shapes }) => shapes.map(({ parent }) => parent)))
  const frame = board.get((parents.size === 1 && [...parents][0]) || '')
  return { pieces, within: frame && roomIn(frame) }
}

function roomIn(frame: Box): Box {
  const header = frameHeader(frame)
  return grow({ ...frame, y: frame.y + header, h: frame.h - header }, -gap)
}

/** From the top left; what reaches halfway into a row belongs to it. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = []
  for (const piece of pieces.toSorted((a, b) => a.box.y - b.box.y)) {
    const row = rows.at(-1)
    if (row?.[0] && sharesRow(row[0].box, piece.box)) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => row.toSorted((a, b) => a.box.x - b.box.x))
}

function sharesRow(first: Box, box: Box): boolean {
  return first.y + first.h - box.y >= Math.min(first.h, box.h) / 2
}

function gridFor(rows: readonly Piece[][], box: Box, within: Box | undefined): Grid {
  const boxes = rows.flat().map((piece) => piece.box)
  const cell = {
    x: Math.max(...boxes.map(({ w }) => w)) + gap,
    y: Math.max(...boxes.map(({ h }) => h)) + gap,
  }
  const of = (columns: number) => ({ columns, rows: Math.ceil(boxes.length / columns), cell })
  const most = within ? Math.max(1, Math.floor((within.w + gap) / cell.x)) : boxes.length
  const all = Array.from({ length: Math.min(most, boxes.length) }, (_, i) => of(i + 1))
  const fitting = all.filter((grid) => !within || sizeOf(grid).h <= within.h)
  const kept = columnsOf(rows)
  // When nothing fits, the widest is the lowest.
  return fitting.find(({ columns }) => columns === kept) ?? nearest(fitting, box) ?? all.at(-1) ?? of(1)
}

/** Of a grid: all rows are equally long, but the last. */
function columnsOf([first, ...others]: readonly Piece[][]): number | undefined {
  const columns = first?.length ?? 0
  const isGrid = others.every(({ length }, i) =>
    i < others.length - 1 ? length === columns : length <= columns,
  )
  return isGrid ? columns : undefined
}

/** The one whose outline is most like the box. */
function nearest(grids: readonly Grid[], box: Box): Grid | undefined {
  const unlike = (grid: Grid) => {
    const { w, h } = sizeOf(grid)
    return Math.abs(Math.log((w / h) * (Math.max(box.h, 1) / Math.max(box.w, 1))))
  }
  return grids.toSorted((a, b) => unlike(a) - unlike(b))[0]
}

function sizeOf({ columns, rows, cell }: Grid): { readonly w: number; readonly h: number } {
  return { w: columns * cell.x - gap, h: rows * cell.y - gap }
}

function keptInside(room: Box, { x, y, w, h }: Box): Point {
  return {
    x: Math.max(room.x, Math.min(x, room.x + room.w - w)),
    y: Math.max(room.y, Math.min(y, room.y + room.h - h)),
  }
}

/** How far a piece has to go to its cell. */
function stretchTo({ box }: Piece, i: number, { columns, cell }: Grid, corner: Point): Point {
  return {
    x: corner.x + (i % columns) * cell.x - box.x,
    y: corner.y + Math.floor(i / columns) * cell.y - box.y,
  }
}
