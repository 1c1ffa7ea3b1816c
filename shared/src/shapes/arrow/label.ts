import type { Drawing } from '../../drawing/drawing.ts'
import type { Look } from '../../drawing/look.ts'
import type { Box } from '../../geometry/box.ts'
import type { TextPart } from '../shape.ts'
import { writing, writtenIn } from '../writing.ts'
import { middleOfLine, type Line } from './arrow-line.ts'
import type { Arrow } from './arrow-props.ts'

/** What a label has room for at most, in board units. */
const ROOM = { w: 220, h: 72 } as const
const PAD = { x: 6, y: 3 } as const

/** Where one writes on an arrow: across the middle of its line. */
export function labelPart(line: Line, look: Look): TextPart {
  const { x, y } = middleOfLine(line)
  return {
    part: '',
    box: { x: x - ROOM.w / 2, y: y - ROOM.h / 2, ...ROOM },
    size: { max: 16, min: 12 },
    weight: 400,
    align: 'center',
    valign: 'middle',
    color: look.ink,
    patch: true,
  }
}

/** The words on a patch of the board, that the line doesn't go through them. */
export function labelOn(shape: Arrow, line: Line, look: Look): Drawing[] {
  if (writtenIn(shape) === '') return []
  const part = labelPart(line, look)
  const drawings = writing(shape, [part], look)
  return drawings.flatMap((text): Drawing[] => {
    if (text.kind !== 'text') return [text]
    const patch = patchOf(text, part.box)
    return [{ kind: 'rect', box: patch, radius: 6, style: { fill: look.paper } }, text]
  })
}

/** Round about what it comes to, of which only the board's own words can be known without setting them. */
export function labelBox(shape: Arrow, line: Line): Box | undefined {
  const { length } = writtenIn(shape)
  if (length === 0) return undefined
  const [w, h] = [Math.min(ROOM.w, length * 9 + 4 * PAD.x), length * 9 > ROOM.w ? ROOM.h : 32]
  const { x, y } = middleOfLine(line)
  return { x: x - w / 2, y: y - h / 2, w, h }
}

function patchOf({ lines, size }: Extract<Drawing, { kind: 'text' }>, box: Box): Box {
  const centre = box.x + box.w / 2
  const half = Math.max(...lines.flatMap(({ runs }) => runs.map(({ x }) => Math.abs(x - centre)))) + PAD.x
  const [first, last] = [lines[0]?.baseline ?? 0, lines.at(-1)?.baseline ?? 0]
  const top = first - size - PAD.y
  return { x: centre - half, y: top, w: 2 * half, h: last + size * 0.3 + PAD.y - top }
}
