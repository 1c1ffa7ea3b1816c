import rows from './emoji.json'

export const emojiGroups = [
  'smileys',
  'people',
  'parts',
  'nature',
  'food',
  'travel',
  'activities',
  'objects',
  'symbols',
  'flags',
] as const

/** An emoji as it is called in Danish, and the other words by which it is looked for, in both languages. */
export interface Emoji {
  readonly kind: 'emoji'
  readonly sign: string
  readonly group: Exclude<(typeof emojiGroups)[number], 'parts'>
  readonly name: string
  readonly words: string
}

/** In the order in which keyboards show them. Written by `scripts/emoji.ts`. */
export function allEmoji(): readonly Emoji[] {
  return (rows as unknown as readonly [string, number, string, string][]).map(
    ([sign, group, name, words]) => {
      const known = emojiGroups[group]
      return {
        kind: 'emoji',
        sign,
        group: known === undefined || known === 'parts' ? 'symbols' : known,
        name,
        words,
      }
    },
  )
}
