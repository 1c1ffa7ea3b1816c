/** The keys of whoever takes part, held with Alt so that they never write. None of them is the console's or the canvas's. */
const keys = { add: 'B', sheet: 'Y', focus: 'F', done: 'J', time: 'T', hand: 'Q' } as const
export type TakingPartAction = keyof typeof keys

export const shortcutWords = Object.fromEntries(
  Object.entries(keys).map(([action, key]) => [action, `Alt+${key}`]),
) as Record<TakingPartAction, string>

interface Press {
  readonly code: string
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** By where the key sits, since Alt makes other letters of some. AltGr comes as Ctrl and Alt at once. */
export function actionOf({ code, altKey, shiftKey, ctrlKey, metaKey }: Press): TakingPartAction | undefined {
  if (!altKey || shiftKey || ctrlKey || metaKey) return undefined
  return (Object.keys(keys) as TakingPartAction[]).find((action) => code === `Key${keys[action]}`)
}
