import type { Drawing } from '../drawing/drawing.ts'
import type { Look } from '../drawing/look.ts'
import { layOut } from '../drawing/text-layout.ts'
import type { Placed, TextPart } from './shape.ts'

/** What is written in a shape's text parts, or, where nothing is, what should be: muted, and not in exports. */
export function writing({ texts }: Placed, parts: readonly TextPart[], look: Look): Drawing[] {
  return parts.flatMap((part) => {
    const text = texts[part.part] ?? ''
    if (text.trim() !== '') return [set(text, part)]
    return part.placeholder && look.placeholders ? [{ ...set(part.placeholder, part), opacity: 0.62 }] : []
  })
}

function set(text: string, part: TextPart): Extract<Drawing, { kind: 'text' }> {
  const { lines, size } = layOut(text, part)
  return { kind: 'text', lines, size, weight: part.weight, color: part.color }
}

/** What is written in a part, on one line and without spaces around it; for descriptions. */
export function writtenIn({ texts }: Placed, part = ''): string {
  return (texts[part] ?? '').replace(/\s+/g, ' ').trim()
}
