import { createHash } from 'node:crypto'
import type { Board } from '@samtavle/shared/board/board'
import type { NewShape } from '@samtavle/shared/board/records'
import { makerOf } from '@samtavle/shared/board/standing'
import type { Shape } from '@samtavle/shared/shapes/registry'
import { contentOf, continues, type HiddenNote } from './hidden-note.ts'
import type { Chance } from './chance.ts'
import { placesFor } from './places-for.ts'

/** How one note comes onto the board. */
export interface Move {
  readonly person: string
  /** In their own document. */
  readonly from: string
  /** As it read when this was decided; what has been written since is another matter. */
  readonly content: string
  /** The document that it was in; a later one may hold a note of the same name. */
  readonly generation: number
  /** What to make, under a name that nothing has yet; null when it stands there already. */
  readonly shape: NewShape | null
  /** The note on the board that says the beginning of it: that is to be written on instead. */
  readonly onto: string | null
}

interface Revealing extends Chance {
  readonly anonymous: boolean
  readonly generationOf: (person: string) => number
  /** Whether that very note was shown before, under a name that tells nothing. */
  readonly wasShown: (mark: string) => boolean
}

/**
 * Decides how notes come onto a board. Without names, nothing tells whose a note is: not its name, its place among the
 * others, or when it came; so notes within one pile change places with each other.
 */
export function movesFor(board: Board, hidden: readonly HiddenNote[], revealing: Revealing): readonly Move[] {
  const notes = revealing.anonymous ? revealing.shuffle(hidden) : hidden
  const shown = notes.map((note) => ({ note, ...shownAs(board, note, revealing) }))
  const news = shown.filter(({ id }) => id !== null)
  const places = placesFor(
    board,
    news.map(({ note }) => note.shape),
    revealing.anonymous ? revealing.shuffle : undefined,
  )
  const placeOf = new Map(news.map(({ note }, i) => [note, places[i]]))
  return shown.map(({ note: { person, shape }, note, id, onto }) => ({
    person,
    from: shape.id,
    content: contentOf(shape),
    generation: revealing.generationOf(person),
    shape:
      id === null ? null : newShape(shape, id, revealing.anonymous ? null : shape.author, placeOf.get(note)),
    onto,
  }))
}

/**
 * What is kept of a note that was shown without a name: enough to know it again when its writer, who never heard that it
 * had arrived, brings it once more. Nobody else knows what it was called, and so can't try words against this.
 */
export function markOf(from: string, content: string): string {
  return createHash('sha256').update(`${from} ${content}`).digest('base64url')
}

/** What it is to be called on the board; null for what stands there already. */
function shownAs(
  board: Board,
  { person, shape }: HiddenNote,
  { anonymous, newId, wasShown }: Revealing,
): { readonly id: string | null; readonly onto: string | null } {
  if (wasShown(markOf(shape.id, contentOf(shape)))) return { id: null, onto: null }
  if (anonymous) return { id: newId(), onto: null }
  if (makerOf(board, shape.id) === undefined) return { id: shape.id, onto: null }
  const standing = board.get(shape.id)
  if (!standing || standing.author !== person) return { id: newId(), onto: null }
  if (contentOf(standing) === contentOf(shape)) return { id: null, onto: null }
  return { id: newId(), onto: continues(standing.texts, shape.texts) ? standing.id : null }
}

function newShape(
  { type, x, y, w, h, rotation, props, texts, formats }: Shape,
  id: string,
  author: string | null,
  place: { readonly x: number; readonly y: number } | undefined,
): NewShape {
  const note = { id, type, w, h, rotation, props, texts, author, ...(place ?? { x, y }) }
  return formats ? { ...note, formats } : note
}
