import { Type, type TEnum } from 'typebox'

/** The schema of a word out of a list. */
export function oneOf<Word extends string>(words: readonly Word[]): TEnum<[Word]> {
  return Type.Enum(words as readonly [Word])
}
