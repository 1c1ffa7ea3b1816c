import type { Box } from '../../geometry/box.ts'

/** The places in a row, in its own coordinates and board units, so that headings can stand right above them. */
export interface ShiftColumns {
  readonly number: Box
  readonly from: Box
  readonly action: Box
  readonly to: Box
  /** Between them: where the arrows point to the right. */
  readonly arrows: readonly [Box, Box]
  readonly scale: Box
}

export function columnsOf({ w, h }: { readonly w: number; readonly h: number }): ShiftColumns {
  const text = w * 0.232
  const arrow = w * 0.028
  const gutter = w * 0.008
  let x = 0
  const next = (width: number): Box => {
    const box = { x, y: 0, w: width, h }
    x += width + gutter
    return box
  }
  const number = next(w * 0.022)
  const [from, first, action, second, to] = [next(text), next(arrow), next(text), next(arrow), next(text)]
  x += 2 * gutter
  return { number, from, action, to, arrows: [first, second], scale: next(w - x) }
}
