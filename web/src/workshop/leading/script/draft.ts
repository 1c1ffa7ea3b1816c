/**
 * What stands in a field while somebody writes in it, and what others have saved meanwhile. Theirs never moves what is
 * under the hand: it is shown when the field is left untouched.
 */
export interface Draft {
  readonly words: string
  /** What was saved when it was begun. */
  readonly base: string
}

export type Leaving =
  | { readonly kind: 'save'; readonly words: string }
  /** Nothing was changed here: what is saved is shown. */
  | { readonly kind: 'drop' }
  /** It can't be saved as it is: it stays where it was written, with the words for why. */
  | { readonly kind: 'stay'; readonly problem: string }

/** What is wrong with something written, in words; undefined when nothing is. */
export type ProblemWith = (words: string) => string | undefined

export function begin(saved: string): Draft {
  return { words: saved, base: saved }
}

/** Undefined draft: nobody writes, and what is saved is shown. */
export function shown(draft: Draft | undefined, saved: string): string {
  return draft?.words ?? saved
}

export function leave({ words, base }: Draft, saved: string, problemWith?: ProblemWith): Leaving {
  const written = words.trim()
  if (written === base.trim() || written === saved.trim()) return { kind: 'drop' }
  const problem = problemWith?.(written)
  return problem === undefined ? { kind: 'save', words: written } : { kind: 'stay', problem }
}
