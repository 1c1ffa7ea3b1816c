import type { Box } from '../../geometry/box.ts'

/** A table in its own coordinates, in board units. */
export interface HeatMapLayout {
  readonly title: Box
  /** The headings, in the order of the columns. */
  readonly heads: readonly Box[]
  readonly rows: readonly { readonly title: Box; readonly cells: readonly Box[] }[]
  readonly legend: Box
  /** How tall a row is, which its letters go by. */
  readonly rowHeight: number
  /** Around every cell. */
  readonly gap: number
}

/** The items have a third of the width, the last column, for all, is a little wider than one of a sector. */
export function layOutHeatMap(
  { w, h }: { readonly w: number; readonly h: number },
  count: { readonly rows: number; readonly sectors: number },
): HeatMapLayout {
  const [title, head, legend] = [h * 0.07, h * 0.09, h * 0.05]
  const wide = 1.45
  const items = w * (count.sectors === 0 ? 0.6 : 0.34)
  const column = (w - items) / (count.sectors + wide)
  const rowHeight = (h - title - head - legend) / Math.max(1, count.rows)
  const gap = Math.min(rowHeight, column) * 0.03
  const columnAt = (index: number, y: number, height: number): Box => ({
    x: items + index * column + gap,
    y: y + gap,
    w: Math.max(0, (index === count.sectors ? wide * column : column) - 2 * gap),
    h: Math.max(0, height - 2 * gap),
  })
  const columns = Array.from({ length: count.sectors + 1 }, (_, index) => index)
  return {
    title: { x: 0, y: 0, w, h: title },
    heads: columns.map((index) => columnAt(index, title, head)),
    rows: Array.from({ length: count.rows }, (_, row) => {
      const y = title + head + row * rowHeight
      const inset = rowHeight * 0.06
      return {
        title: { x: 0, y: y + inset, w: items - w * 0.012, h: Math.max(0, rowHeight - 2 * inset) },
        cells: columns.map((index) => columnAt(index, y, rowHeight)),
      }
    }),
    legend: { x: 0, y: h - legend, w, h: legend },
    rowHeight,
    gap,
  }
}
