/**
 * What can be done from anywhere on the page, without leaving what one looks at. None of these keys means anything on the
 * canvas, whatever is selected there: what can't be taken back must not hide behind a key that was harmless just now.
 */
export const leadShortcuts = {
  next: { key: 'N', shift: false },
  previous: { key: 'N', shift: true },
  repeat: { key: 'R', shift: false },
  skip: { key: 'X', shift: false },
  pause: { key: 'P', shift: false },
  minuteMore: { key: 'M', shift: false },
  minuteLess: { key: 'M', shift: true },
  gather: { key: 'G', shift: false },
  hold: { key: 'G', shift: true },
  leadView: { key: 'L', shift: false },
  closeRound: { key: 'C', shift: false },
  showResults: { key: 'U', shift: false },
  revealAll: { key: 'E', shift: false },
  revealOne: { key: 'E', shift: true },
  fold: { key: 'K', shift: false },
  screen: { key: 'O', shift: false },
  tab1: { key: '1', shift: true },
  tab2: { key: '2', shift: true },
  tab3: { key: '3', shift: true },
  tab4: { key: '4', shift: true },
} as const satisfies Record<string, { key: string; shift: boolean }>
export type LeadAction = keyof typeof leadShortcuts

interface Press {
  /** Where the key sits, since Alt makes other letters of it on some keyboards. */
  readonly code: string
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** What the press asks for. AltGr writes letters, and comes as Ctrl and Alt at once. */
export function actionOf({ code, altKey, shiftKey, ctrlKey, metaKey }: Press): LeadAction | undefined {
  if (!altKey || ctrlKey || metaKey) return undefined
  const key = code.replace(/^(Key|Digit)/, '')
  const actions = Object.keys(leadShortcuts) as LeadAction[]
  return actions.find((action) => {
    const shortcut = leadShortcuts[action]
    return shortcut.key === key && shortcut.shift === shiftKey
  })
}

/** For `aria-keyshortcuts`, and to be read. */
export function shortcutWords(action: LeadAction): string {
  const { key, shift } = leadShortcuts[action]
  return shift ? `Alt+Shift+${key}` : `Alt+${key}`
}
