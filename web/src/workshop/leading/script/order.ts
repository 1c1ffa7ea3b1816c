import type { Script } from '@samtavle/shared/workshop/step'

/** After which step it comes to stand when moved one up or down; null for first, undefined when it can't go there. */
export function afterMove(script: Script, id: string, by: 1 | -1): string | null | undefined {
  const at = script.findIndex((step) => step.id === id)
  if (at < 0) return undefined
  if (by === 1) return script[at + 1]?.id
  if (at === 0) return undefined
  return script[at - 2]?.id ?? null
}

/** The step that it stands after; null for the first. */
export function stepBeforeIn(script: Script, id: string): string | null {
  const at = script.findIndex((step) => step.id === id)
  return script[at - 1]?.id ?? null
}
