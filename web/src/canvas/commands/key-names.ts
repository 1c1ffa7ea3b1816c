import { bindingOf } from './key-binding.ts'

/** Whether keys are called what Apple calls them. */
export function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform)
}

const held = {
  apple: { mod: '⌘', alt: '⌥', shift: '⇧' },
  other: { mod: 'Ctrl', alt: 'Alt', shift: 'Shift' },
} as const

const names: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  escape: 'Esc',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  '-': '−',
}

/** 'mod+shift+g' → Ctrl, Shift, G: what stands on the keys, in the order in which they are pressed. */
export function keyNames(words: string, apple: boolean): string[] {
  const binding = bindingOf(words)
  const called = held[apple ? 'apple' : 'other']
  const before = (['mod', 'alt', 'shift'] as const).filter((key) => binding[key]).map((key) => called[key])
  return [...before, nameOf(binding.base)]
}

/** The same in one, as it stands in a menu: ⌘⇧G, Ctrl+Shift+G. */
export function keyWords(words: string, apple: boolean): string {
  return keyNames(words, apple).join(apple ? '' : '+')
}

/** As `aria-keyshortcuts` has it. */
export function ariaKeys(words: string, apple: boolean): string {
  const { base, mod, alt, shift } = bindingOf(words)
  const before = [mod && (apple ? 'Meta' : 'Control'), alt && 'Alt', shift && 'Shift'].filter(Boolean)
  return [...before, base === ' ' ? 'Space' : capital(base)].join('+')
}

function nameOf(base: string): string {
  return names[base] ?? capital(base)
}

function capital(base: string): string {
  return base.charAt(0).toUpperCase() + base.slice(1)
}
