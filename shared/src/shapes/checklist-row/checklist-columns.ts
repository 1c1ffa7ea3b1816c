import type { Box } from '../../geometry/box.ts'

/** The places in a row, in its own coordinates and board units, so that headings can stand right above them. */
export interface ChecklistColumns {
  readonly number: Box
  readonly item: Box
  readonly scale: Box
  /** Where notes with examples go. */
  readonly evidence: Box
  /** Where notes go about what the group wants more of. */
  readonly more: Box
}

const shares = { number: 0.03, item: 0.285, scale: 0.2, evidence: 0.285 }

export function columnsOf({ w, h }: { readonly w: number; readonly h: number }): ChecklistColumns {
  const inset = Math.min(8, h / 12)
  const gutter = w * 0.008
  let x = 0
  const next = (width: number): Box => {
    const box = { x, y: inset, w: width, h: h - 2 * inset }
    x += width + gutter
    return box
  }
  return {
    number: next(w * shares.number),
    item: next(w * shares.item),
    scale: next(w * shares.scale),
    evidence: next(w * shares.evidence),
    more: next(w - x - inset),
  }
}
