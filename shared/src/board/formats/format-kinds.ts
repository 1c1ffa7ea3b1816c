/** What may be particular to a stretch of text, by the names that Quill and y-quill use for it. */
export interface FormatValues {
  readonly bold: true
  readonly italic: true
  readonly strike: true
  readonly link: string
  readonly list: 'bullet' | 'ordered'
}
export type FormatKind = keyof FormatValues

/** A change of formats: what is null goes, what is left out stays. */
export type FormatPatch = { readonly [Kind in FormatKind]?: FormatValues[Kind] | null }

/** Of letters; a list is of lines. */
export const inlineKinds = ['bold', 'italic', 'strike', 'link'] as const satisfies FormatKind[]

/** How much formatting a text may have: stretches, the marks in the document that make them, letters of an address. */
export const mostFormats = { stretches: 1_000, marks: 4_000, link: 2_000 } as const

const isSound: Readonly<Record<FormatKind, (value: unknown) => boolean>> = {
  bold: isTrue,
  italic: isTrue,
  strike: isTrue,
  link: isLink,
  list: (value) => value === 'bullet' || value === 'ordered',
}

export function isFormatKind(key: string): key is FormatKind {
  return Object.hasOwn(isSound, key)
}

export function isFormatValue<Kind extends FormatKind>(
  kind: Kind,
  value: unknown,
): value is FormatValues[Kind] {
  return isSound[kind](value)
}

export function isSoundPatch(patch: FormatPatch): boolean {
  return Object.entries(patch).every(
    ([key, value]) => isFormatKind(key) && (value === null || isFormatValue(key, value)),
  )
}

/** An address that opens a page or a letter, and never a script. */
export function isLink(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= mostFormats.link &&
    value.isWellFormed() &&
    /^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(value)
  )
}

function isTrue(value: unknown): boolean {
  return value === true
}
