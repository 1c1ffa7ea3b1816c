/** One stretch of a text replaced by another. */
export interface TextEdit {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

/** A change as Yjs tells it: keep so many letters, put these in, take so many out. */
export type TextDelta = readonly {
  readonly retain?: number
  readonly insert?: unknown
  readonly delete?: number
}[]

/** What turned one text into the other. `caret` is where the caret stands afterwards: what was typed ends there. */
export function editBetween(before: string, after: string, caret: number): TextEdit {
  const most = Math.min(before.length, after.length)
  let tail = 0
  const tailMost = Math.min(most, after.length - caret)
  while (tail < tailMost && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  let at = 0
  while (at < most - tail && before[at] === after[at]) at++
  return { at, remove: before.length - at - tail, insert: after.slice(at, after.length - tail) }
}

/** The same as a change that Yjs might tell. */
export function deltaBetween(before: string, after: string): TextDelta {
  const { at, remove, insert } = editBetween(before, after, 0)
  return [{ retain: at }, { insert }, { delete: remove }]
}

/** The edit with so little put in that the text doesn't grow beyond `most` letters; one that was longer may stay so. */
export function cutToFit(edit: TextEdit, before: string, most: number): TextEdit {
  const room = Math.max(most, before.length) - (before.length - edit.remove)
  if (edit.insert.length <= room) return edit
  // Rather one letter less than half an emoji.
  const cut = edit.insert.slice(0, room)
  return { ...edit, insert: cut.isWellFormed() ? cut : cut.slice(0, -1) }
}

export function apply(text: string, { at, remove, insert }: TextEdit): string {
  return text.slice(0, at) + insert + text.slice(at + remove)
}

/** Where a place in the text is after somebody else's change; what is put in right there goes behind it. */
export function carry(place: number, delta: TextDelta): number {
  let [read, result] = [0, place]
  for (const { retain = 0, insert, delete: removed = 0 } of delta) {
    if (read >= place && removed === 0) break
    read += retain + removed
    if (typeof insert === 'string') result += insert.length
    if (removed > 0) result -= Math.max(0, Math.min(removed, place - (read - removed)))
  }
  return result
}

/** The same edit after somebody else's change, so that it can be made on top of it. */
export function carryEdit({ at, remove, insert }: TextEdit, delta: TextDelta): TextEdit {
  const start = carry(at, delta)
  return { at: start, remove: Math.max(0, carry(at + remove, delta) - start), insert }
}
