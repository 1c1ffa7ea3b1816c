/** The parts of a key press that matter. */
export interface Press {
  readonly key: string
  readonly code: string
  /** Ctrl, or ⌘. */
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** A key and what is held with it. */
export interface Binding {
  /** In lower case: a letter or sign as it is written, or the browser's name of the key. */
  readonly base: string
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** Where signs sit that are written otherwise, or not at all, when something is held. */
const codes: Readonly<Record<string, string>> = {
  ']': 'BracketRight',
  '[': 'BracketLeft',
  '.': 'Period',
  ',': 'Comma',
}

/** 'mod+shift+g' → its parts; '+' alone is the plus key. */
export function bindingOf(words: string): Binding {
  const base = words.endsWith('+') ? '+' : (words.split('+').at(-1) ?? '')
  const held = new Set(words.slice(0, -base.length).split('+'))
  return { base, mod: held.has('mod'), shift: held.has('shift'), alt: held.has('alt') }
}

/**
 * Whether the press is that key. Letters go by what is written on the key; with Alt, which makes other letters of them,
 * and on keyboards of other alphabets by where it sits. Signs that are pressed alone may need Shift on some keyboards.
 */
export function isPressed({ base, mod, shift, alt }: Binding, press: Press): boolean {
  if (press.mod !== mod || press.alt !== alt) return false
  const isSign = base.length === 1 && !/[\p{L}\p{N}]/u.test(base)
  if (isSign && !mod && !alt) return press.key === base
  if (press.shift !== shift) return false
  const key = press.key.toLowerCase()
  const sits = press.code === codeOf(base)
  if (/^[a-z]$/.test(base)) return alt || (mod && !/^[a-zæøå]$/.test(key)) ? sits : key === base
  return key === base || (sits && (mod || shift || alt))
}

function codeOf(base: string): string | undefined {
  if (/^[a-z]$/.test(base)) return `Key${base.toUpperCase()}`
  return /^\d$/.test(base) ? `Digit${base}` : codes[base]
}
