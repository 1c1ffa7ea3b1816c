import type { Shape } from '../shapes/registry.ts'
import { isPartName, most } from './flaw-in.ts'
import { richParts } from './formats/read-formats.ts'
import { soundFormats } from './formats/text-formats.ts'

/** Whether a shape can be made with these texts: in parts that have sound names, and none of them too long. */
export function textsFit(texts: Readonly<Record<string, string>>): boolean {
  return Object.entries(texts).every(([part, words]) => isPartName(part) && words.length <= most.text)
}

/** The shape with its words set so, as far as they can be; `formats` may come from anywhere. */
export function withFormats(shape: Shape, formats: unknown): Shape {
  if (typeof formats !== 'object' || formats === null) return shape
  const given = new Map<string, unknown>(Object.entries(formats))
  const kept = richParts(shape).flatMap((part) => {
    const sound = soundFormats(shape.texts[part] ?? '', given.get(part))
    return sound ? [[part, sound] as const] : []
  })
  return kept.length > 0 ? { ...shape, formats: Object.fromEntries(kept) } : shape
}
