import type { Box } from '@samtavle/shared/geometry/box'

/** A frame of the workshop. Its contents are placed on a sheet that is always `sheet.w` wide, whatever its size. */
export interface Page {
  readonly id: string
  /** In board units. */
  readonly box: Box
  /** Board units to a unit of the sheet. */
  readonly scale: number
}

/** A page of ordinary size, in board units: 16:9, and room for some fifty notes of 160 by 160 below its title. */
export const sheet = { w: 2240, h: 1260 }
const gutter = 120
/** Where the contents begin from the left and end from the right: right below the badge of the frame's title. */
export const margin = 28

/** Pages stand in a grid, read from left to right and then down; a page that spans two is as wide and high as two. */
export function pageAt(id: string, column: number, row: number, span = 1): Page {
  const side = (length: number) => span * length + (span - 1) * gutter
  const box = {
    x: column * (sheet.w + gutter),
    y: row * (sheet.h + gutter),
    w: side(sheet.w),
    h: side(sheet.h),
  }
  return { id, box, scale: box.w / sheet.w }
}

/** A place on the sheet in board units. */
export function onBoard({ box, scale }: Page, place: Box): Box {
  return {
    x: box.x + place.x * scale,
    y: box.y + place.y * scale,
    w: place.w * scale,
    h: place.h * scale,
  }
}

/** A page's height in units of its sheet. */
export function heightOf({ box, scale }: Page): number {
  return box.h / scale
}

/** `count` columns of equal width between the margins, 24 apart. */
export function columns(count: number, y: number, h: number, left = margin, right = sheet.w - margin): Box[] {
  const gap = 24
  const w = (right - left - gap * (count - 1)) / count
  return Array.from({ length: count }, (_, index) => ({ x: left + index * (w + gap), y, w, h }))
}
