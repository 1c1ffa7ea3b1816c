import { getStroke } from 'perfect-freehand'
import type { Sample } from './samples.ts'

/** The outline of a pen's stroke as SVG path data, thinner where the pen was light or quick; '' for no points. */
export function inkOutline(samples: readonly Sample[], width: number): string {
  const [first, second] = samples
  if (first && !second) return dot(first, width)
  const outline = getStroke([...samples], {
    size: width,
    thinning: 0.5,
    smoothing: 0.5,
    streamline: 0.35,
    simulatePressure: samples.every(({ pressure }) => pressure === 0.5),
    last: true,
  })
  return smooth(outline)
}

/** The way a pen went as SVG path data, from one sample to the next. */
export function trail(samples: readonly Sample[]): string {
  return `M${samples.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join('L')}`
}

/** The outline of a highlighter's stroke: equally wide all along, with blunt ends. */
export function markerOutline(samples: readonly Sample[], width: number): string {
  const [first, second] = samples
  if (first && !second) return block(first, width)
  const blunt = { cap: false }
  const outline = getStroke([...samples], {
    size: width,
    thinning: 0,
    smoothing: 0.5,
    streamline: 0.45,
    simulatePressure: false,
    start: blunt,
    end: blunt,
    last: true,
  })
  return smooth(outline)
}

/** What a highlighter leaves that was only put down. */
function block({ x, y }: Sample, width: number): string {
  const [left, top, across] = [digits(x - width / 4), digits(y - width / 2), digits(width / 2)]
  return `M${left} ${top}h${across}v${width}h${-across}Z`
}

function dot({ x, y }: Sample, width: number): string {
  const radius = digits((width * 2) / 3)
  const half = `A${radius} ${radius} 0 1 1`
  return `M${digits(x) - radius} ${digits(y)}${half} ${digits(x) + radius} ${digits(y)}${half} ${digits(x) - radius} ${digits(y)}Z`
}

/** Curves through the middles between the points, which round off every corner. */
function smooth(points: readonly (readonly number[])[]): string {
  const [first] = points
  if (!first) return ''
  const parts = points.map(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = points[(index + 1) % points.length] ?? first
    return `${digits(x)} ${digits(y)} ${digits((x + nextX) / 2)} ${digits((y + nextY) / 2)}`
  })
  const [x = 0, y = 0] = first
  const [lastX = 0, lastY = 0] = points.at(-1) ?? first
  return `M${digits((x + lastX) / 2)} ${digits((y + lastY) / 2)}Q${parts.join(' ')}Z`
}

function digits(value: number): number {
  return Math.round(value * 100) / 100
}
