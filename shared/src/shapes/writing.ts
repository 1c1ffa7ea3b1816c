import type { Drawing } from '../drawing/drawing.ts'
import type { Look } from '../drawing/look.ts'
import { layOut } from '../drawing/text-layout.ts'
import { linkColor } from '../drawing/text-rules.ts'
import type { Placed, TextFormat, TextPart } from './shape.ts'

/** What is written in a shape's text parts, or, where nothing is, what should be: muted, and not in exports. */
export function writing({ texts, formats }: Placed, parts: readonly TextPart[], look: Look): Drawing[] {
  return parts.flatMap((part) => {
    const text = texts[part.part] ?? ''
    if (text.trim() !== '') return [set(text, part, look, formats?.[part.part])]
    if (!part.placeholder || !look.placeholders) return []
    return [{ ...set(part.placeholder, part, look), opacity: 0.62 }]
  })
}

function set(
  text: string,
  part: TextPart,
  look: Look,
  formats?: readonly TextFormat[],
): Extract<Drawing, { kind: 'text' }> {
  const { lines, size } = layOut(text, part, formats, look.readable)
  const { weight, color } = part
  const leads = formats?.some(({ link }) => link !== undefined)
  return { kind: 'text', lines, size, weight, color, ...(leads && { linkColor: linkColor(color) }) }
}

/** What is written in a part, on one line and without spaces around it; for descriptions. */
export function writtenIn({ texts }: Placed, part = ''): string {
  return (texts[part] ?? '').replace(/\s+/g, ' ').trim()
}
