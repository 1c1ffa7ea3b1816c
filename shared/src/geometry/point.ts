/** A place on the board, in board units: one unit is one CSS pixel at 100 % zoom; y grows downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

export const origin: Point = { x: 0, y: 0 }

export function add(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y }
}

export function subtract(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y }
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** The point at `angle` degrees, clockwise from straight up, on a circle. */
export function onCircle(centre: Point, radius: number, angle: number): Point {
  const radians = (angle * Math.PI) / 180
  return { x: centre.x + radius * Math.sin(radians), y: centre.y - radius * Math.cos(radians) }
}

/** `point` turned clockwise about `centre`, in degrees. */
export function rotate(point: Point, centre: Point, degrees: number): Point {
  if (degrees === 0) return point
  const radians = (degrees * Math.PI) / 180
  const sin = Math.sin(radians)
  const cos = Math.cos(radians)
  const { x, y } = subtract(point, centre)
  return { x: centre.x + x * cos - y * sin, y: centre.y + x * sin + y * cos }
}
