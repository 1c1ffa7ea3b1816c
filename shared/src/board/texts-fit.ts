import { isPartName, most } from './flaw-in.ts'

/** Whether a shape can be made with these texts: in parts that have sound names, and none of them too long. */
export function textsFit(texts: Readonly<Record<string, string>>): boolean {
  return Object.entries(texts).every(([part, words]) => isPartName(part) && words.length <= most.text)
}
