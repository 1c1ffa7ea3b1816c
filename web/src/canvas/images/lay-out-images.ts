import type { Box } from '@samtavle/shared/geometry/box'
import type { Point } from '@samtavle/shared/geometry/point'

export interface Size {
  readonly w: number
  readonly h: number
}

/** Board units between two pictures, and how many stand in a row where there is room. */
const gap = 24
const mostInRow = 4
/** Board units: no picture is larger when it comes, and none so small that no hand finds it. */
const largest = 640
const smallest = 48

/** The size of a picture of so many pixels when it comes: what is seen of the board leaves room around it. */
export function sizeOf({ w, h }: Size, view: Size): Size {
  const most = Math.min(largest, Math.max(smallest * 2, Math.min(view.w, view.h) * 0.6))
  const scale = Math.min(1, most / Math.max(w, h))
  return { w: Math.max(1, Math.round(w * scale)), h: Math.max(1, Math.round(h * scale)) }
}

/** Rows of pictures about a point, as wide as what is seen; in a row all are as high as the lowest of them. */
export function layOutImages(sizes: readonly Size[], at: Point, view: Size): Box[] {
  const widest = Math.max(...sizes.map(({ w }) => w))
  const perRow = Math.min(mostInRow, Math.max(1, Math.floor((view.w + gap) / (widest + gap))))
  const rows = Array.from({ length: Math.ceil(sizes.length / perRow) }, (_, row) =>
    levelled(sizes.slice(row * perRow, (row + 1) * perRow)),
  )
  let y = at.y - lengthOf(rows.map((row) => row[0]?.h ?? 0)) / 2
  return rows.flatMap((row) => {
    let x = at.x - lengthOf(row.map(({ w }) => w)) / 2
    const boxes = row.map(({ w, h }) => {
      const box = { x: Math.round(x), y: Math.round(y), w, h }
      x += w + gap
      return box
    })
    y += (row[0]?.h ?? 0) + gap
    return boxes
  })
}

function levelled(row: readonly Size[]): Size[] {
  const height = Math.min(...row.map(({ h }) => h))
  return row.map(({ w, h }) => ({ w: Math.max(1, Math.round((w * height) / h)), h: height }))
}

/** Of all of them with gaps between. */
function lengthOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length + gap, -gap)
}
