import type { Color, Drawing } from './drawing.ts'
import { layOut, type TextBox } from './text-layout.ts'

/** Words that belong to the drawing itself, laid out and coloured. */
export function setWords(text: string, setting: TextBox, color: Color): Drawing {
  const { lines, size } = layOut(text, setting)
  return { kind: 'text', lines, size, weight: setting.weight, color }
}
