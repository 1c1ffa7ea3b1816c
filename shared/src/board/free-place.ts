import { grow, intersects, type Box } from '../geometry/box.ts'
import type { Point } from '../geometry/point.ts'
import { isArea } from '../shapes/area-types.ts'
import { shapeOf, type Shape } from '../shapes/registry.ts'
import type { Board } from './board.ts'

export type Size = Pick<Box, 'w' | 'h'>

/** Between two notes, in board units. */
export const gap = 12
/** What a crowded place lets others cover of a note, tried one after the other: the beginning of its words stays. */
const covered = [0, 0.35, 0.7] as const

/**
 * Where a new shape of that size lies free of others, as near as can be to where its top left corner is wanted (at the
 * box's own unless said otherwise), and inside the box as far as it fits there. The same board gives the same place.
 */
export function freePlace(board: Board, within: Box, size: Size, near: Point = within): Point {
  return freePlaceAmong(takenIn(board, within), within, size, near)
}

/** The boxes there that a new shape must not cover: all contributions, and of the template what carries words. */
export function takenIn(board: Board, within: Box): Box[] {
  return board
    .all()
    .filter(isInTheWay)
    .map((shape) => shapeOf(shape.type).bounds(shape))
    .filter((box) => intersects(box, within))
}

/** For who places many in one box: each is in the way of the next. */
export class FreePlaces {
  readonly #taken: Box[]
  readonly #within: Box
  /** How far out the place of that size near that point was found last; nearer there is none any more. */
  readonly #rings = new Map<string, number>()
  #walls: Walls | undefined

  constructor(board: Board, within: Box) {
    this.#taken = takenIn(board, within)
    this.#within = within
  }

  take({ w, h }: Size, near: Point): Point {
    this.#walls ??= wallsOf(this.#taken, this.#within, { w, h }, 0)
    const room = roomFor(this.#within, { w, h })
    const wanted = inside(room, near)
    const key = [wanted.x, wanted.y, w, h].join()
    const found = firstFree(this.#walls, room, { w, h }, wanted, this.#rings.get(key))
    if (found) this.#rings.set(key, found.ring)
    const { x, y } = found?.place ?? freePlaceAmong(this.#taken, this.#within, { w, h }, near)
    this.#taken.push({ x, y, w, h })
    this.#walls.add(wallOf({ x, y, w, h }, 0), this.#within)
    return { x, y }
  }
}

/** The same among boxes. */
export function freePlaceAmong(taken: readonly Box[], within: Box, size: Size, near: Point): Point {
  const room = roomFor(within, size)
  const wanted = inside(room, near)
  for (const share of covered) {
    const found = firstFree(wallsOf(taken, within, size, share), room, size, wanted)
    if (found) return found.place
  }
  return wanted
}

/** Where its top left corner can lie. */
function roomFor(within: Box, size: Size): Box {
  return { ...within, w: Math.max(0, within.w - size.w), h: Math.max(0, within.h - size.h) }
}

function wallsOf(taken: readonly Box[], within: Box, cell: Size, share: number): Walls {
  const walls = new Walls(cell)
  for (const box of taken) walls.add(wallOf(box, share), within)
  return walls
}

function isInTheWay({ type, layer }: Shape): boolean {
  if (type === 'arrow' || type === 'frame' || type === 'cluster') return false
  return layer === 'contribution' || !isArea(type)
}

/** Covered from its right and its lower edge, as notes that were laid on top of each other are. */
function wallOf(box: Box, share: number): Box {
  const free = share === 0 ? grow(box, gap) : box
  return { ...free, w: free.w * (1 - share), h: free.h * (1 - share) }
}

/** Goes outwards in rings, half a shape at a time, until a ring lies outside the room. */
function firstFree(
  walls: Walls,
  room: Box,
  size: Size,
  wanted: Point,
  from = 0,
): { readonly place: Point; readonly ring: number } | undefined {
  const step = { x: Math.max(1, (size.w + gap) / 2), y: Math.max(1, (size.h + gap) / 2) }
  const rings = Math.ceil(Math.max(room.w / step.x, room.h / step.y))
  for (let ring = from; ring <= rings; ring++) {
    for (const [right, down] of offsetsOf(ring)) {
      const there = { x: wanted.x + right * step.x, y: wanted.y + down * step.y }
      const place = inside(room, there)
      // At the edge, the last one that is pushed back inside stands for all that lie farther out.
      if (Math.abs(place.x - there.x) >= step.x || Math.abs(place.y - there.y) >= step.y) continue
      if (walls.leaveFree({ ...place, w: size.w, h: size.h })) return { place, ring }
    }
  }
  return undefined
}

/** All that lie so many steps off, the nearest first, to the right before the left. */
function* offsetsOf(ring: number): Iterable<readonly [right: number, down: number]> {
  if (ring === 0) return yield [0, 0]
  for (let i = 0; i <= 2 * ring; i++) {
    const aside = i % 2 === 1 ? (i + 1) / 2 : -i / 2
    yield [ring, aside]
    if (aside !== -ring && aside !== ring) {
      yield [aside, ring]
      yield [aside, -ring]
    }
    yield [-ring, aside]
  }
}

function inside(room: Box, { x, y }: Point): Point {
  return {
    x: Math.min(Math.max(x, room.x), room.x + room.w),
    y: Math.min(Math.max(y, room.y), room.y + room.h),
  }
}

/** Boxes that nothing may cover, found by the cells that they lie in. */
class Walls {
  readonly #cell: Size
  readonly #cells = new Map<number, Box[]>()

  constructor(cell: Size) {
    this.#cell = { w: Math.max(1, cell.w), h: Math.max(1, cell.h) }
  }

  /** Only what lies within is ever asked for. */
  add(wall: Box, within: Box): void {
    if (!intersects(wall, within)) return
    const [left, top] = [Math.max(wall.x, within.x), Math.max(wall.y, within.y)]
    const w = Math.min(wall.x + wall.w, within.x + within.w) - left
    const h = Math.min(wall.y + wall.h, within.y + within.h) - top
    this.#some({ x: left, y: top, w, h }, (cell) => {
      const there = this.#cells.get(cell)
      if (there) there.push(wall)
      else this.#cells.set(cell, [wall])
      return false
    })
  }

  leaveFree(box: Box): boolean {
    return !this.#some(box, (cell) => this.#cells.get(cell)?.some((wall) => overlaps(wall, box)) === true)
  }

  /** Whether it is so of one of the cells that a box lies in. */
  #some({ x, y, w, h }: Box, isSo: (cell: number) => boolean): boolean {
    const { w: across, h: down } = this.#cell
    const [right, bottom] = [Math.floor((x + w) / across), Math.floor((y + h) / down)]
    for (let column = Math.floor(x / across); column <= right; column++) {
      for (let row = Math.floor(y / down); row <= bottom; row++) if (isSo(column * wide + row)) return true
    }
    return false
  }
}

/** More rows than a board has. */
const wide = 2 ** 26

/** Not as `intersects` has it: what only touches is free. */
function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}
