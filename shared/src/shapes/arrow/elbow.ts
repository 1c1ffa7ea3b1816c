import { between, centreOf, type Box } from '../../geometry/box.ts'
import type { Point } from '../../geometry/point.ts'
import { outwards, type Tie } from './tie.ts'

/** How far a line keeps from what it goes round, in board units, where there is room. */
const CLEARANCE = 24
/** The same for a line that needs one bend only, where keeping its distance would give it two more by a hair. */
const NEAREST = 8
/**
 * A bend is as bad as so much length, and a line through what it hangs on worse than any way round. One that is nearer is
 * as bad as with the two bends that it saves, for by other sides there may be a way with room for all.
 */
const COST = { bend: 60, nearer: 120, crossing: 100_000 } as const

export interface Way {
  /** Its corners, both ends included; no three of them lie on one line. */
  readonly points: readonly Point[]
  /** The less the better: its length, and more for each bend. */
  readonly cost: number
}

/**
 * The shortest line with the fewest right angles that leaves both ends straight out from their sides and goes round what
 * they hang on. It goes through only where the two boxes overlap, or an end lies inside of its own. Of what costs more
 * than `atMost` it isn't the best.
 */
export function elbow(start: Tie, end: Tie, atMost = Infinity): Way {
  const boxes = [boxOf(start), boxOf(end)] as const
  const clearance = clearanceBetween(...boxes)
  const [p, q] = [start.point, end.point]
  const [a, b] = [stepOut(start, boxes[0], clearance), stepOut(end, boxes[1], clearance)]
  const [xs, ys] = [lanes('x', 'w', a, b, boxes, clearance), lanes('y', 'h', a, b, boxes, clearance)]
  let [best, least]: [readonly number[], number] = [[p.x, p.y, q.x, q.y], atMost]
  const compare = (path: readonly number[], more = 0) => {
    const cost = costOf(path, boxes, least) + more
    if (cost < least) [best, least] = [path, cost]
  }
  const consider = (...corners: readonly number[]) =>
    compare([p.x, p.y, a.x, a.y, ...corners, b.x, b.y, q.x, q.y])
  const corner = isUpright(start) ? { x: p.x, y: q.y } : { x: q.x, y: p.y }
  const nearest = Math.min(NEAREST, clearance)
  if (isOutside(start, boxes[0], nearest, corner) && isOutside(end, boxes[1], nearest, corner))
    compare([p.x, p.y, corner.x, corner.y, q.x, q.y], COST.nearer)
  for (const x of xs) consider(x, a.y, x, b.y)
  for (const y of ys) consider(a.x, y, b.x, y)
  if (least >= COST.crossing)
    for (const x of xs)
      for (const y of ys) {
        consider(x, a.y, x, y, b.x, y)
        consider(a.x, y, x, y, x, b.y)
      }
  return { points: straightened(best), cost: least }
}

/** Where a hand has moved the middle of the line to, across it in board units; where it has no middle, nowhere. */
export function shiftMiddle(points: readonly Point[], by: number): readonly Point[] {
  const middle = middleOf(points)
  if (middle === undefined || by === 0) return points
  const goesUp = points[middle]?.x === points[middle + 1]?.x
  return points.map((point, i) => {
    if (i !== middle && i !== middle + 1) return point
    return goesUp ? { ...point, x: point.x + by } : { ...point, y: point.y + by }
  })
}

/** The corner at which the stretch in the middle begins; a line with an odd number of stretches has one. */
export function middleOf({ length }: readonly Point[]): number | undefined {
  return length >= 4 && length % 2 === 0 ? length / 2 - 1 : undefined
}

/** An end that lies free is a box without extent. */
function boxOf({ point, box }: Tie): Box {
  return box ?? { ...point, w: 0, h: 0 }
}

/** Half the gap between them where that is narrow. */
function clearanceBetween(a: Box, b: Box): number {
  const across = Math.max(b.x - a.x - a.w, a.x - b.x - b.w)
  const down = Math.max(b.y - a.y - a.h, a.y - b.y - b.h)
  const gap = Math.max(across, down)
  return gap > 0 ? Math.min(CLEARANCE, gap / 2) : CLEARANCE
}

function stepOut({ point, side }: Tie, { x, y, w, h }: Box, by: number): Point {
  switch (side) {
    case 'left':
      return { x: x - by, y: point.y }
    case 'right':
      return { x: x + w + by, y: point.y }
    case 'top':
      return { x: point.x, y: y - by }
    case 'bottom':
      return { x: point.x, y: y + h + by }
  }
}

/** Whether it is straight out from that side, and so far from the box. */
function isOutside(tie: Tie, box: Box, by: number, { x, y }: Point): boolean {
  const [out, nearest] = [outwards[tie.side], stepOut(tie, box, by)]
  const isStraight = isUpright(tie) ? x === tie.point.x : y === tie.point.y
  return isStraight && (x - nearest.x) * out.x + (y - nearest.y) * out.y >= 0
}

function isUpright({ side }: Tie): boolean {
  return outwards[side].x === 0
}

/** Where it may run: first half-way, then along either box. */
function lanes(
  at: 'x' | 'y',
  length: 'w' | 'h',
  a: Point,
  b: Point,
  boxes: readonly [Box, Box],
  clearance: number,
): readonly number[] {
  const edges = boxes.flatMap((box) => [box[at] - clearance, box[at] + box[length] + clearance])
  return [centreOf(between(a, b))[at], a[at], b[at], ...edges]
}

/** Infinite when it turns straight back anywhere; of what costs more than `least`, only that it does. */
function costOf(path: readonly number[], boxes: readonly [Box, Box], least: number): number {
  let [cost, lastX, lastY] = [0, 0, 0]
  for (let i = 2; i < path.length && cost < least; i += 2) {
    const [fromX = 0, fromY = 0, toX = 0, toY = 0] = [path[i - 2], path[i - 1], path[i], path[i + 1]]
    const [x, y] = [Math.sign(toX - fromX), Math.sign(toY - fromY)]
    if (x === 0 && y === 0) continue
    const turn = x * lastX + y * lastY
    if (turn < 0) return Infinity
    if (turn === 0 && (lastX !== 0 || lastY !== 0)) cost += COST.bend
    cost += Math.abs(toX - fromX) + Math.abs(toY - fromY)
    // The way out of one's own box, or of a point inside of it, is no crossing.
    if (i > 2 && crosses(fromX, fromY, toX, toY, boxes[0])) cost += COST.crossing
    if (i < path.length - 2 && crosses(fromX, fromY, toX, toY, boxes[1])) cost += COST.crossing
    ;[lastX, lastY] = [x, y]
  }
  return cost
}

/** Goes through its inside; along its edge is beside it. */
function crosses(fromX: number, fromY: number, toX: number, toY: number, { x, y, w, h }: Box): boolean {
  const touch = 0.01
  return (
    Math.max(fromX, toX) > x + touch &&
    Math.min(fromX, toX) < x + w - touch &&
    Math.max(fromY, toY) > y + touch &&
    Math.min(fromY, toY) < y + h - touch
  )
}

/** Without what lies on the way between two others. */
function straightened(path: readonly number[]): readonly Point[] {
  const corners: Point[] = []
  for (let i = 0; i < path.length; i += 2) {
    const point = { x: path[i] ?? 0, y: path[i + 1] ?? 0 }
    const [last, before] = [corners.at(-1), corners.at(-2)]
    if (last && last.x === point.x && last.y === point.y) continue
    const goesUp = last?.x === before?.x && last?.x === point.x
    const goesAcross = last?.y === before?.y && last?.y === point.y
    if (before && (goesUp || goesAcross)) corners.pop()
    corners.push(point)
  }
  return corners
}
