import type { BoardMeta } from '../board/records.ts'
import type { Drawing, Weight } from '../drawing/drawing.ts'
import type { Look } from '../drawing/look.ts'
import { layOut } from '../drawing/text-layout.ts'
import type { Box } from '../geometry/box.ts'

const margin = 40

/** The board's title and its source below the content: words that must follow the picture wherever it goes. */
export function footer(
  { title, source }: BoardMeta,
  content: Box,
  look: Look,
): { height: number; drawings: Drawing[] } {
  // A large board is looked at from far away, and its footer must be read from there too.
  const size = Math.min(72, Math.max(12, Math.round(content.w / 90)))
  const drawings: Drawing[] = []
  let y = content.y + content.h
  const write = (text: string, weight: Weight, color: string) => {
    const box = { x: content.x + margin, y, w: Math.max(1, content.w - 2 * margin), h: Infinity }
    const laid = layOut(text, { box, size: { max: size, min: size }, weight, align: 'left', valign: 'top' })
    drawings.push({ kind: 'text', lines: laid.lines, size: laid.size, weight, color })
    y += laid.height
  }
  if (title.trim() !== '') write(title, 700, look.ink)
  if (source !== null && source.trim() !== '') write(source, 400, look.muted)
  return drawings.length === 0
    ? { height: 0, drawings }
    : { height: y - content.y - content.h + margin, drawings }
}
